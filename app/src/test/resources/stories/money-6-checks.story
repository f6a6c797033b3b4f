# Money: the last checks of entry and amend

@@ free
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

@@ whole
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1000000000000","transferId":1}

## K5 A BUY of a market or stop type needs a price or a budget
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"25","qty":"1","stopPrice":"20"}
< {"seq":9,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"25","qty":"1","stopPrice":"20"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"975","locked":"25"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","stopPrice":"20","quoteBudget":"30"}
< {"seq":10,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"20","quoteBudget":"30"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"945","locked":"55"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"TRAILING_STOP","price":"25","qty":"1","trailOffset":"2"}
< {"seq":11,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","price":"25","qty":"1","trailOffset":"2"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"920","locked":"80"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"TRAILING_STOP","trailOffset":"2","quoteBudget":"30"}
< {"seq":12,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","quoteBudget":"30","trailOffset":"2"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"B","available":"890","locked":"110"}

## K5 A SELL needs neither
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"5"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","trailOffset":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","type":"MARKET","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## K5 The protection of the instrument is not enough
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":5}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}

## K5 0.6 In a call as well, though a market order takes part there
@ free
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"10"}

## C1 K5 Protection comes before funds
@ free
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"1","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}

## C1 Protection comes after all that is wrong with the order
@ free
> {"cmd":"account","account":1,"maxOrderQty":"50"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"0"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"0"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"GTD","qty":"5","stopPrice":"20","expireTime":0}
< {"seq":9,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_EXPIRE_TIME"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"51"}
< {"seq":10,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"MAX_QTY"}
> {"cmd":"kill","account":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":12,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH"}

## C1 Protection comes after a stop that would trigger
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":7,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"1000","qty":"1","stopPrice":"10"}
< {"seq":9,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"1000","qty":"1","stopPrice":"11"}
< {"seq":10,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}

## C1 Funds come last
@ free
> {"cmd":"account","account":9,"maxOrderQty":"50","maxOrderNotional":"1000","maxOpenOrders":5}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"51"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"MAX_QTY"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"101","qty":"10"}
< {"seq":9,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"MAX_NOTIONAL"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","postOnly":true}
< {"seq":10,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":11,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":14,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":15,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}

## C1 B3 Refused for funds it takes no id, and its client id stays free
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"101"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"100"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"100"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}

## C1 L2 Refused for funds or protection it has paid for its rate
@ free
> {"cmd":"account","account":1,"ordersPerSecond":1,"burst":2}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"101"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PROTECTION_REQUIRED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"RATE_LIMIT"}

## C2 Funds come last on a replace too
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"100","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"100","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"5"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","postOnly":true}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","postOnly":true}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"50","locked":"50"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"21","qty":"90"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"POST_ONLY_WOULD_CROSS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"19","qty":"90"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"account","account":1,"maxOrderQty":"50","maxOrderNotional":"400"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"19","qty":"90"}
< {"seq":10,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"MAX_QTY"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"19","qty":"22"}
< {"seq":11,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"MAX_NOTIONAL"}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","staticPct":"20"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"13","qty":"30"}
< {"seq":14,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"PRICE_BAND"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"12","qty":"9"}
< {"seq":15,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"12","qty":"8"}
< {"seq":16,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","price":"12","qty":"8","cumQty":"0","leaves":"8","priority":"LOST"}
< {"seq":16,"event":"BALANCE","account":1,"asset":"B","available":"4","locked":"96"}

## C2 K4 A replace of a pending stop: first whether it would trigger, then the funds
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"20","qty":"10","stopPrice":"15"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"20","qty":"10","stopPrice":"15"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"790","locked":"200"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","stopPrice":"10","qty":"50"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"STOP_WOULD_TRIGGER"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","stopPrice":"12","qty":"50"}
< {"seq":9,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","stopPrice":"12","qty":"49"}
< {"seq":10,"event":"REPLACED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","price":"20","stopPrice":"12","qty":"49","cumQty":"0","leaves":"49","priority":"LOST"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"10","locked":"980"}

## C2 L2 A replace refused for funds has paid for its rate
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"50"}
> {"cmd":"account","account":1,"ordersPerSecond":1,"burst":1}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"101"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"1"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"RATE_LIMIT"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}

## C6 The fee bound counts: price x quantity + fee is at most 2^63-1 units
@ whole
2701 x 3414457531238648 = 9222449791875588248, and 1 bp of it, rounded, is 922244979187559: together 2^63-1. One more of the first is too much.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"6582762164079649","qty":"1401"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"3414457531238648","qty":"2701"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"3414457531238648","qty":"2701"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"999999997299","locked":"2701"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"6582762164079649","qty":"1401"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"3414457531238648","qty":"2701"}
< {"seq":9,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}

## C6 The bound is that of the higher rate, though it be the maker rate
Without fees 2^63-1 is 153092023 x 60247241209.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"1","takerFeeBps":"0"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1000000000000","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"1000000000000","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"1000000000000","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"6582762164079649","qty":"1401"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"60247241209","qty":"153092023"}
< {"seq":7,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"3414457531238648","qty":"2701"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"3414457531238648","qty":"2701"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"999999997299","locked":"2701"}

## C6 One hundred percent
2147483647 x 2147483649 is 2^62-1, twice is 2^63-2; 2^31 x 2^31 twice is 2^63.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"10000"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1000000000000","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"1000000000000","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"1000000000000","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"2147483648","qty":"2147483648"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"2147483649","qty":"2147483647"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"2147483649","qty":"2147483647"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"997852516353","locked":"2147483647"}

## C6 K3b With fees per lot
153092023 x (60247241208 + 1) = 2^63-1.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"1","takerFeePerLot":"-1"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1000000000000","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"1000000000000","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"1000000000000","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"60247241209","qty":"153092023"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"60247241208","qty":"153092023"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"60247241208","qty":"153092023"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"999846907977","locked":"153092023"}

## C6 K3b A fee per lot that alone is too much for the quantity
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeePerLot":"4611686018427387904"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1000000000000","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"1000000000000","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"1000000000000","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1","qty":"2"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1","qty":"1000000000000"}
< {"seq":7,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9007199254740992","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9007199254740992","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"999999999999","locked":"1"}

## C6 O12 No bound with rebates, none with fees in what is received
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"-100","takerFeeBps":"-1"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"10000","makerFeeBps":"10000","feeAsset":"RECEIVED"}
< {"seq":5,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1000000000000","transferId":1}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"1000000000000","transferId":1,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"1000000000000","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"60247241209","qty":"153092023"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"60247241209","qty":"153092023"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"999846907977","locked":"153092023"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"Y","side":"SELL","price":"60247241209","qty":"153092023"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"60247241209","qty":"153092023"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"999693815954","locked":"306184046"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"4611686018427387","qty":"2001"}
< {"seq":9,"event":"REJECTED","clOrdId":"s3","account":2,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"Y","side":"SELL","price":"4611686018427387","qty":"2001"}
< {"seq":10,"event":"REJECTED","clOrdId":"s3","account":2,"symbol":"Y","reason":"NOTIONAL_OVERFLOW"}

## C6 C2 On an amend with the new total quantity
@ whole
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"3414457531238648","qty":"2701"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"3414457531238648","qty":"2701"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"999999997299","locked":"2701"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","qty":"2702"}
< {"seq":7,"event":"CANCEL_REJECTED","account":2,"clOrdId":"s1","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","price":"3414457531238649"}
< {"seq":8,"event":"CANCEL_REJECTED","account":2,"clOrdId":"s1","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","price":"6582762164079648","qty":"1401"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","price":"6582762164079648","qty":"1401","cumQty":"0","leaves":"1401","priority":"LOST"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"999999998599","locked":"1401"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","price":"6582762164079649"}
< {"seq":10,"event":"CANCEL_REJECTED","account":2,"clOrdId":"s1","reason":"NOTIONAL_OVERFLOW"}

## C6 Accounts OFF: no fee, so no bound
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"100"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"60247241209","qty":"153092023"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"60247241209","qty":"153092023"}

## C6 4.9 A lock near the end of what can be counted
512 x 2^52 and 100 % of it are 2^62, which is all that accounts can have.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"10000"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"4611686018427387904","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"4611686018427387904","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"4611686018427387904","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"512","transferId":1}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"512","transferId":1,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"512","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"4503599627370497","qty":"512"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"4503599627370496","qty":"512"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"4503599627370496","qty":"512"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"4611686018427387904"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"4503599627370496","qty":"512"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"4503599627370496","qty":"512"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"4503599627370496","qty":"512","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"2305843009213693952","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"512","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"2305843009213693952","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"0","locked":"0"}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["A","512","0"],["B","2305843009213693952","0"]]]],"fees":[["B","2305843009213693952"]]}

## C6 C2 4.9 A replace whose fee bound is more than a long can hold is refused as a new order is, however small its notional
The fee is 1,125,899,906,842.624 a lot, with 6 decimals 1.1e18 units: for one lot it fits, for nine it does not.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"Q","scale":6}
> {"cmd":"asset","asset":"B","scale":4}
> {"cmd":"instrument","symbol":"X","base":"B","quote":"Q","tickSize":"0.05","lotSize":"0.1","makerFeePerLot":"1125899906842.624","takerFeePerLot":"0.001"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"B","quote":"Q","tickSize":"0.05","lotSize":"0.1"}
> {"cmd":"deposit","account":4,"asset":"B","amount":"1.5","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":4,"asset":"B","amount":"1.5","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":4,"asset":"B","available":"1.5","locked":"0"}
> {"cmd":"new","account":4,"symbol":"X","side":"SELL","price":"5.30","qty":"0.1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"account":4,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"5.30","qty":"0.1"}
< {"seq":6,"event":"BALANCE","account":4,"asset":"B","available":"1.4","locked":"0.1"}
> {"cmd":"replace","account":4,"orderId":1,"qty":"0.9"}
< {"seq":7,"event":"CANCEL_REJECTED","account":4,"orderId":1,"reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"replace","account":4,"orderId":1,"price":"5.35"}
< {"seq":8,"event":"REPLACED","orderId":1,"account":4,"symbol":"X","price":"5.35","qty":"0.1","cumQty":"0.0","leaves":"0.1","priority":"LOST"}
