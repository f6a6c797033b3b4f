# Queries

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

## M1 The book: ten levels if not asked otherwise, 0 is all
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"2","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"2","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"3","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"3","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"4","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"4","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b5","symbol":"X","side":"BUY","price":"5","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b5","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"5","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b6","symbol":"X","side":"BUY","price":"6","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b6","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"6","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b7","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b7","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b8","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b8","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b9","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"clOrdId":"b9","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b10","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":10,"clOrdId":"b10","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b11","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":12,"event":"ACCEPTED","orderId":11,"clOrdId":"b11","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b12","symbol":"X","side":"BUY","price":"11","qty":"4"}
< {"seq":13,"event":"ACCEPTED","orderId":12,"clOrdId":"b12","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","5",2],["10","1",1],["9","1",1],["8","1",1],["7","1",1],["6","1",1],["5","1",1],["4","1",1],["3","1",1],["2","1",1]],"asks":[]}
> {"query":"book","symbol":"X","levels":2}
< {"answer":"book","symbol":"X","bids":[["11","5",2],["10","1",1]],"asks":[]}
> {"query":"book","symbol":"X","levels":0}
< {"answer":"book","symbol":"X","bids":[["11","5",2],["10","1",1],["9","1",1],["8","1",1],["7","1",1],["6","1",1],["5","1",1],["4","1",1],["3","1",1],["2","1",1],["1","1",1]],"asks":[]}

## M1 One order: new, partly filled, pending, unknown
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"NEW"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"2","preventedQty":"0","leaves":"3","status":"PARTIALLY_FILLED"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"11"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","stopPrice":"11","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"PENDING_TRIGGER"}
> {"query":"order","orderId":2}
< {"answer":"order","orderId":2,"status":"UNKNOWN"}
> {"query":"order","orderId":99}
< {"answer":"order","orderId":99,"status":"UNKNOWN"}

## M1 A triggered stop-limit is NEW and has no stop price
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"9","qty":"5","stopPrice":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"9","qty":"5","stopPrice":"10"}
< {"seq":4,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"9","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"NEW"}

## M1 D4 A pending stop by amount has no quantity
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","stopPrice":"11","quoteBudget":"50"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"11","quoteBudget":"50"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"11","cumQty":"0","preventedQty":"0","status":"PENDING_TRIGGER"}

## M1 An unknown symbol is an error line
@ plain
> {"query":"book","symbol":"NO"}
< {"error":"line 2: *","line":2}
> {"query":"orders","symbol":"NO"}
< {"error":"line 3: *","line":3}

## M2 Orders: bids best first in queue order, asks, then the stops by their turn
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"c1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"13"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"c1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"13"}
> {"cmd":"new","account":1,"clOrdId":"c2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"clOrdId":"c2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":1,"clOrdId":"c3","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"13","qty":"1","stopPrice":"12"}
< {"seq":11,"event":"ACCEPTED","orderId":10,"clOrdId":"c3","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"13","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":1,"clOrdId":"d1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"6"}
< {"seq":12,"event":"ACCEPTED","orderId":11,"clOrdId":"d1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"6"}
> {"cmd":"new","account":1,"clOrdId":"d2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"7"}
< {"seq":13,"event":"ACCEPTED","orderId":12,"clOrdId":"d2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"7"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":4,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":5,"clOrdId":"b3","account":3,"side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":3,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":7,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":6,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[{"orderId":9,"clOrdId":"c2","account":1,"side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":10,"clOrdId":"c3","account":1,"side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"13","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":8,"clOrdId":"c1","account":1,"side":"BUY","type":"STOP","tif":"GTC","stopPrice":"13","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":12,"clOrdId":"d2","account":1,"side":"SELL","type":"STOP","tif":"GTC","stopPrice":"7","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":11,"clOrdId":"d1","account":1,"side":"SELL","type":"STOP","tif":"GTC","stopPrice":"6","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"}]}

## M2 Trailing stops stand by their stop, without an anchor they are last
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"1","trailOffset":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","qty":"1","trailOffset":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"99"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"99"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","trailOffset":"5"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"1"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[],"stops":[{"orderId":2,"clOrdId":"b2","account":1,"side":"BUY","type":"STOP","tif":"GTC","stopPrice":"99","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"TRAILING_STOP","tif":"GTC","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":4,"clOrdId":"s2","account":1,"side":"SELL","type":"STOP","tif":"GTC","stopPrice":"1","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"},{"orderId":3,"clOrdId":"s1","account":1,"side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"}]}

## M2 M3 Auction market orders come first by time and are not in the book
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"MARKET","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"11","qty":"1"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b2","account":1,"side":"BUY","type":"MARKET","tif":"GTC","qty":"2","cumQty":"0","preventedQty":"0","leaves":"2","displayed":"2"},{"orderId":3,"clOrdId":"b3","account":1,"side":"BUY","type":"MARKET","tif":"GTC","qty":"3","cumQty":"0","preventedQty":"0","leaves":"3","displayed":"3"},{"orderId":4,"clOrdId":"b4","account":1,"side":"BUY","type":"MARKET","tif":"GTC","price":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","1",1],["10","1",1]],"asks":[]}

## M3 The book shows displayed quantity, and counts orders
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"9","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"9","displayQty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","3",2]]}

## M5 K2 Accounts OFF: no balances
@ plain
> {"query":"balances","account":1}
< {"answer":"balances","account":1,"balances":[]}
> {"query":"balances"}
< {"answer":"balances","accounts":[],"fees":[]}

## 0.3 M1 A query changes nothing and takes no sequence
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"query":"stateHash"}
< {"answer":"stateHash","seq":2,"hash":"*"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[]}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"query":"stateHash"}
< {"answer":"stateHash","seq":3,"hash":"*"}
