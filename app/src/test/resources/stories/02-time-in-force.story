# Time in force: IOC, FOK, post-only, minimum quantity

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ cancel-oldest
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stp":"CANCEL_OLDEST"}

@@ free
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stp":"NONE"}

## 4.2 IOC trades what it can and the rest expires
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"IOC","cumQty":"2","canceledQty":"3"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["11","2",1]]}

## 4.2 IOC with nothing to trade is accepted, then expires with nothing traded
@ plain
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"5"}
< {"seq":2,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":2,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"5"}

## 4.2 FOK takes all of it over several levels
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"11","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"11","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.2 FOK that cannot fill changes nothing
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"11","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"11","qty":"5"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","2",1],["11","2",1]]}
No last price came of it: a stop at 10 waits.
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"10"}
> {"query":"order","orderId":4}
< {"answer":"order","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## 4.2 FOK counts hidden quantity of an iceberg
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"9"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"9"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"7","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"6"}
< {"seq":3,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"6","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"4"}
< {"seq":3,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"2"}
< {"seq":3,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"0"}
< {"seq":3,"event":"TRADE","tradeId":5,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## B9 A failing FOK expires as FOK, also as a market order into an empty book
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"5"}
< {"seq":2,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"5"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"FOK","price":"9","qty":"1","minQty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"9","qty":"1","minQty":"1"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"1"}

## 0.4 With CANCEL_NEWEST the look ends at the first own order
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"4"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"2"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","4",2]]}

## 0.4 On the level of the own order only displayed slices ahead of it count
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
A sweep would take the slice of 2, then meet the own order before the next slice.
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"3"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"2"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"6"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","3",2]]}

## 0.4 On levels before that of the own order total quantities count
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"11","qty":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"11","qty":"11"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"11"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"11","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"11","qty":"10"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"6"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"6","takerLeaves":"6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"4"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"2"}
< {"seq":5,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"0"}
< {"seq":5,"event":"TRADE","tradeId":5,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.4 4.2 With CANCEL_OLDEST the look skips own orders and counts behind them
@ cancel-oldest
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"4"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"3"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":5,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":6,"event":"CANCELED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":3,"takerOrderId":5,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.4 4.2 With NONE the look counts own orders as any other
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"4"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.4 D6 With DECREMENT the look is pessimistic
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
A real sweep would decrement its way to an end, the look stops at the own order.
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"2","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"2"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"4","minQty":"1","stp":"DECREMENT"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4","minQty":"1"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","4",2]]}

## 0.4 With CANCEL_BOTH the look ends at the first own order
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"3","stp":"CANCEL_BOTH"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"3"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"3"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","4",2]]}

## 4.2 D7 Post-only that would cross is rejected, at the touch too
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","postOnly":true}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":2,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"5","postOnly":true}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":2,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"9","qty":"1","postOnly":true}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1","postOnly":true}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["9","1",1]],"asks":[["10","1",1]]}

## 4.2 D7 Post-only is decided before self-trade prevention
@ cancel-oldest
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","postOnly":true}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":2,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","1",1]]}

## D7 A post-only amend that would cross is refused and changes nothing
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"1","postOnly":true}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1","postOnly":true}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"10"}
< {"seq":4,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b1","reason":"POST_ONLY_WOULD_CROSS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["9","1",1]],"asks":[["10","1",1]]}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"8"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"8","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}

## D7 Post-only does not look at the band
@ plain
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
The ask at 105 could never trade inside 99 to 101, and still the order would cross it.
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"105","qty":"1","postOnly":true}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":2,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS"}

## 4.2 D6 At least the minimum quantity trades at once, else the whole order expires
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","minQty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","minQty":"4"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"10"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","3",1]]}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"10","minQty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","minQty":"3"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"7","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","7",1]],"asks":[]}

## 4.2 After its minimum the rest of an IOC expires as IOC
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5","minQty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"5","minQty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"IOC","cumQty":"3","canceledQty":"2"}

## B9 D6 The minimum is not met: MIN_QTY, for a market order too
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"10","minQty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"10","minQty":"4"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"10"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"10","minQty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"10","minQty":"3"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"7","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"3","canceledQty":"7"}

## D6 The minimum counts hidden quantity, and own orders end its look
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","displayQty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","displayQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"8","minQty":"6"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"8","minQty":"6"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"8"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"6","minQty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6","minQty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"3"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"2"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"1"}
< {"seq":5,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"0"}
< {"seq":5,"event":"TRADE","tradeId":5,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## D6 The minimum is not looked at again on an amend
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"9","minQty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"9","minQty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"11"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"11","qty":"9","cumQty":"3","leaves":"6","priority":"LOST"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":3,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","5",1]],"asks":[]}

## D8 4.2 DAY orders end when the instrument closes, by order id; GTC stays
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"DAY","price":"20","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"DAY","price":"20","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","tif":"DAY","qty":"1","stopPrice":"15"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"DAY","qty":"1","stopPrice":"15"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"EXPIRED","orderId":4,"clOrdId":"b3","account":3,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"1"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b2","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}

## D8 Another instrument's close ends nothing here
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"1"}
> {"cmd":"phase","symbol":"Y","phase":"CLOSED"}
< {"seq":4,"event":"PHASE","symbol":"Y","phase":"CLOSED"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}

## D9 4.2 GTD orders end before the first command at or after their time
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":100}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":100}
> {"cmd":"new","time":99,"account":2,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"IOC","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"IOC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":100}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":100}
> {"cmd":"new","time":100,"account":2,"clOrdId":"s2","symbol":"X","side":"SELL","tif":"IOC","price":"10","qty":"1"}
< {"seq":5,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"IOC","price":"10","qty":"1"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"1"}
