# Limit and market orders, numbers, ids

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ whole
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ eth
> {"cmd":"instrument","symbol":"ETH-BTC","base":"ETH","quote":"BTC","tickSize":"0.00001","lotSize":"0.1"}

## 4.1 A trade prints at the resting order's price
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","2",1]],"asks":[]}

## 4.1 Better price first, then time
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["11","1",1]]}

## 4.1 The own remainder rests
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","3",1]],"asks":[]}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"2","preventedQty":"0","leaves":"3","displayed":"3"}],"stops":[]}

## 4.1 Equal prices trade, the book is never locked
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}

## 4.1 Nothing trades through a limit
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"3"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","2",1]],"asks":[["12","1",1]]}

## 4.1 A cancel keeps first-in-first-out within the level and the best price right
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b4","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"cancel","account":2,"clOrdId":"b2"}
< {"seq":6,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"cancel","account":4,"clOrdId":"b4"}
< {"seq":7,"event":"CANCELED","orderId":4,"clOrdId":"b4","account":4,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":5,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":5,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":5,"makerAccount":3,"takerAccount":5,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}

## 0.1 Prices print with the decimals of the tick size, quantities with those of the lot size
@ eth
> {"cmd":"new","account":1,"clOrdId":"a1","symbol":"ETH-BTC","side":"BUY","price":0.05,"qty":10}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"a1","account":1,"symbol":"ETH-BTC","side":"BUY","type":"LIMIT","tif":"GTC","price":"0.05000","qty":"10.0"}

## 0.1 Trailing zeros of the tick and lot size as written are dropped first
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.10","lotSize":"1.00"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"3","qty":"2.0"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"3.0","qty":"2"}

## 0.1 A tick of 25 hundredths has two decimals and only its multiples
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.25","lotSize":"5"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.25","lotSize":"5"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"1.5","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1.50","qty":"10"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"1.6","qty":"10"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"1.5","qty":"7"}
< {"error":"line 4: *","line":4}

## 0.2 Leaves are the quantity less what traded, also after an amend
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"7"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"7","cumQty":"4","leaves":"3","priority":"KEPT"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"7","cumQty":"4","preventedQty":"0","leaves":"3","status":"PARTIALLY_FILLED"}

## 0.2 Prevented quantity counts as gone in an amend
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4","stp":"DECREMENT"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"4","mode":"DECREMENT"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"7"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"7","cumQty":"0","leaves":"3","priority":"KEPT"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"7","cumQty":"0","preventedQty":"4","leaves":"3","status":"NEW"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"0","leaves":"0","priority":"KEPT"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"status":"UNKNOWN"}

## 0.3 Every line of a command has its sequence, queries and bad lines take none
@ plain
> {"query":"stateHash"}
< {"answer":"stateHash","seq":1,"hash":"*"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"nonsense"}
< {"error":"line 4: *","line":4}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","1",1]]}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.3 The state hash before any command has sequence 0
> {"query":"stateHash"}
< {"answer":"stateHash","seq":0,"hash":"*"}

## 0.8 A full fill ends an order with the trade alone
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"cancel","account":2,"orderId":2}
< {"seq":5,"event":"CANCEL_REJECTED","account":2,"orderId":2,"reason":"UNKNOWN_ORDER"}

## 0.10 A refused cancel echoes the ids of the command and no other
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"cancel","account":2,"clOrdId":"b1"}
< {"seq":3,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"cancel","account":2,"orderId":1}
< {"seq":4,"event":"CANCEL_REJECTED","account":2,"orderId":1,"reason":"UNKNOWN_ORDER"}
> {"cmd":"cancel","account":1,"orderId":1,"clOrdId":"other"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"orderId":1,"clOrdId":"other","reason":"UNKNOWN_ORDER"}
> {"cmd":"cancel","account":1,"orderId":9,"clOrdId":"b1"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"orderId":9,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"cancel","account":1,"orderId":1}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## B3 A rejected order takes no id, the counters run over all instruments
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"Y","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"Y","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"Y","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## B5 An order without client id has none in its events
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":1,"orderId":1,"qty":"4"}
< {"seq":4,"event":"REPLACED","orderId":1,"account":1,"symbol":"X","price":"10","qty":"4","cumQty":"2","leaves":"2","priority":"KEPT"}
> {"cmd":"cancel","account":1,"orderId":1}
< {"seq":5,"event":"CANCELED","orderId":1,"account":1,"symbol":"X","reason":"USER","cumQty":"2","canceledQty":"2"}

## B2 Accepted comes first, then a trade for each maker
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"3"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","reason":"IOC","cumQty":"2","canceledQty":"1"}

## B4 Cancels and expiries carry what traded and what was left
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"2","canceledQty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"5"}
< {"seq":5,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"5"}

## 4.2 A market order sweeps and never rests
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"99","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"99","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"99","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"3"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}

## 4.2 A market order into an empty side is accepted, then expires
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":2,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"5"}

## C3 A market order's own price is its protection
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"11","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"11","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}

## 4.10 One account can neither cancel nor amend another's order
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"cancel","account":2,"orderId":1}
< {"seq":3,"event":"CANCEL_REJECTED","account":2,"orderId":1,"reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":2,"orderId":1,"qty":"2"}
< {"seq":4,"event":"CANCEL_REJECTED","account":2,"orderId":1,"reason":"UNKNOWN_ORDER"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}

## O2 Filled takes precedence: nothing follows a full fill
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
The incoming order is full after the first maker; its own order behind is never looked at.
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","stp":"CANCEL_BOTH"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","2",1]]}

## 4.1 A price far from all others works as any other
@ whole
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9007199254740992","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9007199254740992","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9007199254740992","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9007199254740992","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"9007199254740992","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["1","1",1]],"asks":[]}

## C5 Negative prices and zero work where the instrument allows them
> {"cmd":"instrument","symbol":"SPR","base":"A","quote":"B","tickSize":"0.5","lotSize":"1","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"SPR","base":"A","quote":"B","tickSize":"0.5","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"SPR","side":"SELL","price":"-1.5","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"SPR","side":"SELL","type":"LIMIT","tif":"GTC","price":"-1.5","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"SPR","side":"BUY","price":"0.0","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"SPR","side":"BUY","type":"LIMIT","tif":"GTC","price":"0.0","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"SPR","price":"-1.5","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"SPR","side":"BUY","price":"-2.0","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"SPR","side":"BUY","type":"LIMIT","tif":"GTC","price":"-2.0","qty":"1"}
> {"query":"book","symbol":"SPR"}
< {"answer":"book","symbol":"SPR","bids":[["-2.0","1",1]],"asks":[["-1.5","1",1]]}
> {"cmd":"new","account":4,"clOrdId":"s2","symbol":"SPR","side":"SELL","price":"0.0","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":4,"symbol":"SPR","side":"SELL","type":"LIMIT","tif":"GTC","price":"0.0","qty":"1"}
> {"query":"book","symbol":"SPR"}
< {"answer":"book","symbol":"SPR","bids":[["-2.0","1",1]],"asks":[["-1.5","1",1],["0.0","1",1]]}
