# Instruments, assets, accounts, references

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## N2 An instrument that makes no sense is refused
> {"cmd":"instrument","symbol":"X","base":"B","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minPrice":"5","maxPrice":"4"}
< {"seq":2,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minQty":"5","maxQty":"4"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minPrice":"0"}
< {"seq":4,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minPrice":"-1"}
< {"seq":5,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","maxPrice":"9007199254740993"}
< {"seq":6,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minQty":"0"}
< {"seq":7,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","maxQty":"1000000000001"}
< {"seq":8,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"10000.1"}
< {"seq":9,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"-5000.1"}
< {"seq":10,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","topOrderPct":101}
< {"seq":11,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":12,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## N2 Sizes that are not above zero or too fine are error lines
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0","lotSize":"1"}
< {"error":"line 1: *","line":1}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"-1","lotSize":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"0.0"}
< {"error":"line 3: *","line":3}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.0000000000000000001","lotSize":"1"}
< {"error":"line 4: *","line":4}

## N2 Negative and zero limits of price need negative prices allowed
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minPrice":"-5","maxPrice":"0","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"0","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"-5","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-5","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"-6","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"INVALID_PRICE"}

## N1 0.9 A second line takes the defaults again where it says nothing
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minQty":"5","stp":"NONE"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"4","mode":"CANCEL_NEWEST"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"4"}

## K11 A second line for a symbol: no live order, the same assets and sizes
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"4"}
> {"cmd":"instrument","symbol":"X","base":"C","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":5,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"C","tickSize":"1","lotSize":"1"}
< {"seq":6,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"2","lotSize":"1"}
< {"seq":7,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"2"}
< {"seq":8,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","maxQty":"3"}
< {"seq":9,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":10,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}

## K11 Phase, prices, bands and update ids stay
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"1","updateId":1}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"0","updateId":2}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}
< {"seq":6,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"111","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"90","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"90","qty":"1"}
< {"seq":8,"event":"BOOK","symbol":"X","side":"BUY","price":"90","qty":"1","updateId":3}
> {"cmd":"cancel","account":1,"clOrdId":"b2"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
< {"seq":9,"event":"BOOK","symbol":"X","side":"BUY","price":"90","qty":"0","updateId":4}
The last price is still 10.
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"10"}
< {"seq":10,"event":"TRIGGERED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":10,"event":"EXPIRED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":12,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"100","qty":"1"}
< {"seq":13,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}

## K11 A pending stop is a live order
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"4","stopPrice":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"4","stopPrice":"10"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}

## N3 A reference outside of the prices is refused
@ plain
> {"cmd":"reference","symbol":"X","price":"0"}
< {"seq":2,"event":"REJECTED","symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"reference","symbol":"X","price":"9007199254740993"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1","minPrice":"5","maxPrice":"20"}
< {"seq":4,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"Y","price":"4"}
< {"seq":5,"event":"REJECTED","symbol":"Y","reason":"INVALID_PRICE"}
> {"cmd":"reference","symbol":"Y","price":"20"}

## B6 Commands without an event of their own
> {"cmd":"accounts","mode":"OFF"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"account","account":1,"maxOpenOrders":5}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"clock","time":5}
> {"cmd":"kill","account":1}
> {"cmd":"unkill","account":1}
> {"cmd":"massCancel","account":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## K1 N3 An asset is defined before its first use
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"asset","asset":"B","scale":2}
< {"seq":2,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.01","lotSize":"0.1"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"ASSET_SCALE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"0.1"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"0.1"}
> {"cmd":"asset","asset":"A","scale":2}
< {"seq":5,"event":"REJECTED","reason":"NOT_ALLOWED"}

## K2 Accounts OFF: a transfer says so
> {"cmd":"deposit","account":1,"asset":"BTC","amount":"2.50","transferId":1}
< {"seq":1,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"BTC","amount":"2.5","transferId":1,"outcome":"ACCOUNTS_OFF"}
> {"cmd":"withdraw","account":1,"asset":"BTC","amount":"1","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"BTC","amount":"1","transferId":1,"outcome":"ACCOUNTS_OFF"}
> {"cmd":"accounts","mode":"OFF"}
< {"seq":3,"event":"REJECTED","reason":"NOT_ALLOWED"}

## K2 Accounts OFF: no fees whatever the instrument says
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"10","takerFeeBps":"20"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1000","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1000","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1000","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1000","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"1000","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
