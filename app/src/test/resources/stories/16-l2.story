# Changes of the book (L2)

@@ shown
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}

@@ shown-tenth
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.5","lotSize":"0.1","l2":true}

## M4 B1 One line for each level that differs, after everything else
@ shown
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"5","updateId":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"7","updateId":2}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"1","updateId":3}
> {"cmd":"cancel","account":1,"clOrdId":"b2"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"USER","cumQty":"1","canceledQty":"1"}
< {"seq":5,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"0","updateId":4}

## M4 B3 Bids descending, then asks ascending, one update id each
@ shown
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"1","updateId":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"BUY","price":"9","qty":"1","updateId":2}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"SELL","price":"12","qty":"1","updateId":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":5,"event":"BOOK","symbol":"X","side":"SELL","price":"11","qty":"1","updateId":4}
> {"cmd":"massCancel","account":1}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"0","updateId":5}
< {"seq":6,"event":"BOOK","symbol":"X","side":"BUY","price":"9","qty":"0","updateId":6}
< {"seq":6,"event":"BOOK","symbol":"X","side":"SELL","price":"11","qty":"0","updateId":7}
< {"seq":6,"event":"BOOK","symbol":"X","side":"SELL","price":"12","qty":"0","updateId":8}

## M4 A sweep and its remainder
@ shown
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"SELL","price":"11","qty":"1","updateId":1}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"SELL","price":"12","qty":"1","updateId":2}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"BUY","price":"12","qty":"3","updateId":3}
< {"seq":4,"event":"BOOK","symbol":"X","side":"SELL","price":"11","qty":"0","updateId":4}
< {"seq":4,"event":"BOOK","symbol":"X","side":"SELL","price":"12","qty":"0","updateId":5}

## M4 Nothing for what cancels out
@ shown
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"1","updateId":1}
> {"cmd":"new","time":30,"account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"IOC","price":"9","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"9","qty":"1"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"1"}
> {"cmd":"replace","account":2,"origClOrdId":"b2","clOrdId":"b9"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b9","origClOrdId":"b2","account":2,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}

## M4 Instruments in the order of their definition, those with l2 only
> {"cmd":"instrument","symbol":"Z","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"Z","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}
< {"seq":3,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"BOOK","symbol":"Y","side":"BUY","price":"10","qty":"1","updateId":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"Z","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"Z","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BOOK","symbol":"Z","side":"BUY","price":"10","qty":"1","updateId":1}
> {"cmd":"kill","account":1}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"b3","account":1,"symbol":"Z","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"BOOK","symbol":"Z","side":"BUY","price":"10","qty":"0","updateId":2}
< {"seq":7,"event":"BOOK","symbol":"Y","side":"BUY","price":"10","qty":"0","updateId":2}

## M4 A level that is gone prints with the lot size's decimals
@ shown-tenth
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9.5","qty":"1.5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9.5","qty":"1.5"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"BUY","price":"9.5","qty":"1.5","updateId":1}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0.0","canceledQty":"1.5"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"BUY","price":"9.5","qty":"0.0","updateId":2}

## M3 M4 Stops and auction market orders are not in it
@ shown
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"20"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"1","updateId":1}

## M4 B1 After the stop passes and the indicative price
@ shown
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"11","qty":"2","stopPrice":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"11","qty":"2","stopPrice":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"1","updateId":1}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"BUY","price":"11","qty":"2","updateId":2}
< {"seq":4,"event":"BOOK","symbol":"X","side":"SELL","price":"10","qty":"0","updateId":3}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"11","volume":"1","surplus":"1","surplusSide":"BUY"}
< {"seq":6,"event":"BOOK","symbol":"X","side":"SELL","price":"11","qty":"1","updateId":4}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"11","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":7,"event":"BOOK","symbol":"X","side":"BUY","price":"11","qty":"1","updateId":5}
< {"seq":7,"event":"BOOK","symbol":"X","side":"SELL","price":"11","qty":"0","updateId":6}

## M4 An amend moves quantity from level to level
@ shown
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":2,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"5","updateId":1}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"11","qty":"6"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"11","qty":"6","cumQty":"0","leaves":"6","priority":"LOST"}
< {"seq":3,"event":"BOOK","symbol":"X","side":"BUY","price":"11","qty":"6","updateId":2}
< {"seq":3,"event":"BOOK","symbol":"X","side":"BUY","price":"10","qty":"0","updateId":3}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"11","qty":"4","cumQty":"0","leaves":"4","priority":"KEPT"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"BUY","price":"11","qty":"4","updateId":4}

## N1 Without l2 there are no BOOK lines, and none for the other instrument's trades
@ shown
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"Y","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"Y","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## M4 N1 K11 An instrument that tells its levels no more tells none at the end of that command
The order expires by the time of the line that turns L2 off; turned on again, nothing old is told.
> {"cmd":"instrument","symbol":"X","base":"B0","quote":"Q","tickSize":"0.25","lotSize":"0.2","l2":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"B0","quote":"Q","tickSize":"0.25","lotSize":"0.2"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","tif":"GTD","price":"26.25","qty":"0.2","expireTime":10}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTD","price":"26.25","qty":"0.2","expireTime":10}
< {"seq":2,"event":"BOOK","symbol":"X","side":"SELL","price":"26.25","qty":"0.2","updateId":1}
> {"cmd":"instrument","symbol":"X","base":"B0","quote":"Q","tickSize":"0.25","lotSize":"0.2","time":11}
< {"seq":3,"event":"EXPIRED","orderId":1,"account":1,"symbol":"X","reason":"GTD","cumQty":"0.0","canceledQty":"0.2"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"B0","quote":"Q","tickSize":"0.25","lotSize":"0.2"}
> {"cmd":"instrument","symbol":"X","base":"B0","quote":"Q","tickSize":"0.25","lotSize":"0.2","l2":true}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"B0","quote":"Q","tickSize":"0.25","lotSize":"0.2"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"26.5","qty":"0.2"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"26.50","qty":"0.2"}
< {"seq":5,"event":"BOOK","symbol":"X","side":"SELL","price":"26.50","qty":"0.2","updateId":2}
