# Self-trade prevention

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ free
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stp":"NONE"}

## 4.4 NONE: an account trades with itself
@ free
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.4 CANCEL_NEWEST is the default: the incoming remainder is cancelled, earlier fills stand
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":4,"price":"10","qty":"2","mode":"CANCEL_NEWEST"}
< {"seq":5,"event":"CANCELED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"1","canceledQty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","3",2]]}

## 4.4 CANCEL_OLDEST: the resting order is cancelled whole, the incoming goes on
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","stp":"CANCEL_OLDEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[]}

## 4.4 F2 CANCEL_BOTH: the resting one first, then the incoming
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","stp":"CANCEL_BOTH"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"CANCEL_BOTH"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","3",1]]}

## 4.4 DECREMENT: both shrink, the emptied one is done, no trade
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","stp":"DECREMENT"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"0","preventedQty":"2","leaves":"3","displayed":"3"}],"stops":[]}

## 4.4 DECREMENT: the incoming is emptied
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","stp":"DECREMENT"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"0","preventedQty":"2","leaves":"3","displayed":"3"}],"stops":[]}

## F2 0.8 DECREMENT of equals removes both, the maker first
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","stp":"DECREMENT"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}

## 4.4 Scope: the same group of two accounts
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2","stpGroup":7}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","stpGroup":7}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1","stpGroup":8}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.4 Scope: the same account, though in different groups
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2","stpGroup":7}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","stpGroup":8}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}

## 4.4 Group 0 is no group
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2","stpGroup":0}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","stpGroup":0}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## F1 What is prevented is what would have traded, slice by slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","displayQty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4","stp":"DECREMENT"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"1"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"0"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","cumQty":"0","preventedQty":"4","leaves":"1","displayed":"1"}],"stops":[]}

## F1 With a budget what is prevented is what it could have bought of the slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"35"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"35"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"3","mode":"CANCEL_NEWEST"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}

## F3 DECREMENT of a budget order acts as CANCEL_NEWEST and says so
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"35","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"35"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"10","qty":"2","mode":"CANCEL_NEWEST"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"1","canceledQty":"0"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","5",1]]}

## F4 Prevented quantity grows by DECREMENT only
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"9","qty":"1","stp":"CANCEL_NEWEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"9","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","displayed":"5"},{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2","cumQty":"0","preventedQty":"0","leaves":"2","displayed":"2"}],"stops":[]}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"9","qty":"1","stp":"DECREMENT"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":4,"price":"9","qty":"1","mode":"DECREMENT"}
< {"seq":5,"event":"CANCELED","orderId":4,"clOrdId":"s3","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","cumQty":"0","preventedQty":"1","leaves":"4","displayed":"4"},{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2","cumQty":"0","preventedQty":"0","leaves":"2","displayed":"2"}],"stops":[]}

## F5 A maker beyond the limit is never prevented
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","stp":"CANCEL_BOTH"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[["11","2",1]]}

## F5 A maker out of the band is never prevented
@ plain
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"105","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"105","qty":"1","stp":"CANCEL_BOTH"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"105","qty":"1"}
< {"seq":5,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"105","low":"99","high":"101","action":"EXPIRE_TAKER"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"1"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["105","2",1]]}

## F5 D4 A maker that the budget cannot pay is never prevented
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"9","stp":"CANCEL_BOTH"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"9"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"0","canceledQty":"0"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","2",1]]}

## F6 The default of the instrument is the mode printed
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stp":"CANCEL_BOTH"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"CANCEL_BOTH"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}

## F7 The resting order's mode never matters, its group does
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2","stp":"CANCEL_BOTH","stpGroup":5}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2","stp":"CANCEL_BOTH"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3","stp":"CANCEL_OLDEST","stpGroup":5}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## F7 A triggered order meets its own with its own mode
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"2","stp":"NONE"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"3","stopPrice":"10","stp":"CANCEL_OLDEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"3","stopPrice":"10"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"11","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":5,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"3"}

## 4.4 Each maker is checked at the moment it would trade
@ plain
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
Full before the own order: nothing is prevented.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","stp":"CANCEL_BOTH"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["10","1",1]]}

## 4.4 F4 An IOC cancelled by prevention ends with STP, not IOC
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"2"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}

## B9 A market remainder ended by prevention is STP
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"2","stp":"CANCEL_BOTH"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"CANCEL_BOTH"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
< {"seq":3,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}

## 4.4 Binance expire taker: the maker stays where it was
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"100","qty":"12"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"12"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"100","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"100","qty":"17","stp":"CANCEL_NEWEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"17"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"100","qty":"12","mode":"CANCEL_NEWEST"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"17"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"12","cumQty":"0","preventedQty":"0","leaves":"12","displayed":"12"},{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","displayed":"5"}],"stops":[]}

## 4.4 Binance decrement: a taker of 20 against own 12 and another's 5
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"100","qty":"12"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"12"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"100","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"100","qty":"20","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"20"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"100","qty":"12","mode":"DECREMENT"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"100","qty":"5","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":3,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"20","cumQty":"5","preventedQty":"12","leaves":"3","displayed":"3"}],"stops":[]}

## 4.4 Binance expire maker: every own order in the way goes
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"102","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"101","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"100","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"100","qty":"3","stp":"CANCEL_OLDEST"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"3"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":4,"price":"102","qty":"1","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":3,"takerOrderId":4,"price":"100","qty":"1","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["100","2",1]]}

## 4.4 No prevention inside an uncross
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","stp":"CANCEL_BOTH"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2","stp":"CANCEL_BOTH"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}
