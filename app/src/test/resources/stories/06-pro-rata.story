# Pro-rata sharing of a level

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","matching":"PRO_RATA"}

@@ top
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","matching":"PRO_RATA","topOrderPct":40}

@@ free
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","matching":"PRO_RATA","stp":"NONE"}

## 4.1 G3 The best level is shared in proportion to what is displayed
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"12"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"10","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"4","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"16","takerLeaves":"6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"6","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"24","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.1 G3 Shares are rounded down, what is left over goes by time
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
10 x 10/60, 20/60, 30/60 = 1, 3, 5 and one left over
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"17","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"5","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"25","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 What is left over fills the first before the second gets any
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
Every share is below one lot.
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","1",1]]}

## G3 All of a level trades whole, then the next is shared
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"30"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"30"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"s4","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s4","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"10"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":3,"takerOrderId":5,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"9","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRADE","tradeId":4,"symbol":"X","price":"11","qty":"3","makerOrderId":2,"takerOrderId":5,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"27","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 4.1 The head of the queue first gets its percentage
@ top
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
Head: 4 of 10. The other 6 over 6, 20, 30 of 56: 0, 2, 3 and one left over for the head.
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"18","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"3","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"27","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 The head gets no more than it displays
@ top
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
Head: 2 of the 4 it could get. The other 8 over 20 and 20.
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"4","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"16","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"4","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"16","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 The percentage of a small order is rounded down to nothing
@ top
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
40 % of 2 is nothing; 2 x 10/40 and 30/40: 0 and 1, one left over.
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"9","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"29","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 One hundred percent to the top is by time as long as the head lasts
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","matching":"PRO_RATA","topOrderPct":100}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"7"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"7"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"19","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"19","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 G1 An iceberg shares by its slice and is replenished after its trade; rounds repeat
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"8"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"8"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"6"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"4","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"4"}

## G3 A slice shared in part is not replenished
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"2","preventedQty":"0","leaves":"8","displayed":"2"},{"orderId":2,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4","cumQty":"2","preventedQty":"0","leaves":"2","displayed":"2"}],"stops":[]}

## G3 A budget buys its lots of the level, shared
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"85"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"85"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"6","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"24","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","reason":"BUDGET","cumQty":"8","canceledQty":"0"}

## G4 CANCEL_NEWEST: a level with an own order is not shared at all
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"10","qty":"4","mode":"CANCEL_NEWEST"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","20",2]]}

## G4 CANCEL_BOTH: the first own order and the incoming
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","stp":"CANCEL_BOTH"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":4,"price":"10","qty":"3","mode":"CANCEL_BOTH"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"3"}
< {"seq":5,"event":"CANCELED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","20",2]]}

## G4 CANCEL_OLDEST: each own order goes, then the level is shared
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s4","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s4","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","stp":"CANCEL_OLDEST"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":5,"price":"10","qty":"4","mode":"CANCEL_OLDEST"}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"10"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":3,"takerOrderId":5,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"9","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"3","makerOrderId":4,"takerOrderId":5,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"27","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G4 DECREMENT: each own order in turn, again and again while there is own quantity
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3","displayQty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"6","stp":"DECREMENT"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":4,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","displayQty":"1","reserveQty":"0"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":3,"takerOrderId":4,"price":"10","qty":"1","mode":"DECREMENT"}
< {"seq":5,"event":"CANCELED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":4,"price":"10","qty":"1","mode":"DECREMENT"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G4 DECREMENT: the incoming may be emptied before anything is shared
@ top
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"6","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"10","qty":"6","mode":"DECREMENT"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"0","preventedQty":"0","leaves":"10","displayed":"10"},{"orderId":2,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"0","preventedQty":"6","leaves":"4","displayed":"4"}],"stops":[]}

## G4 NONE: own orders share as all others
@ free
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G4 The FOK look ends before a level with an own order
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"11","qty":"6"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"11","qty":"6"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"6"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"11","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"11","qty":"5"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G4 The FOK look with CANCEL_OLDEST counts the level without own orders
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"6","stp":"CANCEL_OLDEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"6"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"6"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"5","stp":"CANCEL_OLDEST"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"5"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":4,"price":"10","qty":"5","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G3 G4 The top order's percentage after own orders have gone is the next one's
@ top
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
Head is now the second: 4 of 10. The other 6 over 6 and 30 of 36: 1 and 5.
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","stp":"CANCEL_OLDEST"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":4,"price":"10","qty":"10","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"10"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"5","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"25","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.1 CME pro-rata: 60 lots over 50, 100 and 150
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"995","qty":"50"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"995","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"995","qty":"100"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"995","qty":"100"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"995","qty":"150"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"995","qty":"150"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"995","qty":"60"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"995","qty":"60"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"995","qty":"10","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"40","takerLeaves":"50","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"995","qty":"20","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"80","takerLeaves":"30","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"995","qty":"30","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"120","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.1 CME FIFO: the same orders by time
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"995","qty":"50"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"995","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"995","qty":"100"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"995","qty":"100"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"995","qty":"150"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"995","qty":"150"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"995","qty":"60"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"995","qty":"60"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"995","qty":"50","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"10","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"995","qty":"10","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"90","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## I9 G3 An auction is never pro-rata
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"10","surplus":"10","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"10","surplus":"10","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"10","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
