# Iceberg orders

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ shown
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}

## 4.5 Only the displayed slice is in the book and only it has time priority
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"3"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","5",2]]}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"7","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"3","reserveQty":"4"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2","cumQty":"1","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"3","preventedQty":"0","leaves":"7","displayed":"3"}],"stops":[]}

## 4.5 A new slice may trade again in the same sweep
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"3"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"9"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"9"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"7","takerLeaves":"6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"3","reserveQty":"4"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"3","reserveQty":"1"}
< {"seq":4,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"7","preventedQty":"0","leaves":"3","displayed":"2"}],"stops":[]}

## 4.5 The last slice is what is left
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","displayQty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","displayQty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"0"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}

## 4.5 Aggressing, the full quantity trades and the residual rests as slice and reserve
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"6","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"6","preventedQty":"0","leaves":"4","displayed":"3"}],"stops":[]}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","displayQty":"1","reserveQty":"0"}

## G1 The first slice is not announced, nor a slice of an order that is done
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","displayQty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## C4 A displayed quantity above the quantity is allowed
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","displayQty":"9"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4","displayQty":"9"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","4",1]],"asks":[]}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G1 A slice that is not used up is not replenished
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"2","preventedQty":"0","leaves":"8","displayed":"1"}],"stops":[]}

## G2 Two icebergs take turns
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"4","displayQty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4","displayQty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"7"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"7"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"0"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","displayQty":"2","reserveQty":"0"}
< {"seq":4,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G2 A replenished slice is behind an order that came later
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4","displayQty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4","cumQty":"3","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":3,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2","cumQty":"0","preventedQty":"0","leaves":"2","displayed":"2"}],"stops":[]}

## 4.5 L2 shows displayed quantity only
@ shown
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"3"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"3","updateId":1}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"1","updateId":2}
The next slice comes and brings the level back to what it was before the command.
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"7","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"3","reserveQty":"4"}
< {"seq":4,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"3","reserveQty":"1"}
< {"seq":5,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"3","updateId":3}

## 4.5 G1 A decrement that empties a slice replenishes it
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"2"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6","cumQty":"0","preventedQty":"2","leaves":"4","displayed":"2"}],"stops":[]}

## 4.5 CANCEL_OLDEST cancels slice and reserve
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6","displayQty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"3","stp":"CANCEL_OLDEST"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"3"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"6"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"3"}

## 4.5 A cancelled iceberg gives back slice and reserve
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"cancel","account":1,"clOrdId":"s1"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"USER","cumQty":"1","canceledQty":"5"}

## G5 4.5 In an auction the whole quantity takes part
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"7"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"7"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"7","surplus":"3","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"7","surplus":"3","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"7","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","displayQty":"2","reserveQty":"1"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"7","preventedQty":"0","leaves":"3","displayed":"2"}],"stops":[]}

## G5 A slice not used up in the auction keeps its place
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"3","surplus":"12","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"3","surplus":"12","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"7","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"3","preventedQty":"0","leaves":"7","displayed":"1"},{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","displayed":"5"}],"stops":[]}

## G5 After the trades of an uncross the used up slice goes to the tail
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"4","surplus":"11","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"4","surplus":"11","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"REPLENISHED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","displayQty":"4","reserveQty":"2"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","displayed":"5"},{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"4","preventedQty":"0","leaves":"6","displayed":"4"}],"stops":[]}

## O22 The indicative price counts the reserve, L2 shows the slice in a call too
@ shown
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"2","updateId":1}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"9"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"9"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"9","surplus":"1","surplusSide":"BUY"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"9","updateId":2}

## 4.5 An iceberg with a stop shows its first slice when it fires
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"9","qty":"10","stopPrice":"10","displayQty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"9","qty":"10","stopPrice":"10","displayQty":"3"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRIGGERED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"10","lastPrice":"10"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["9","3",1]],"asks":[]}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"9","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"4"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"9","qty":"3","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"7","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","displayQty":"3","reserveQty":"4"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"9","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
