# Corners

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ shown-volatility
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","l2":true}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2","action":"VOLATILITY_AUCTION"}

@@ pre-open
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ rest2
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2,"protectionAction":"REST"}

@@ negative
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}

@@ pro-rata
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","matching":"PRO_RATA"}

## I10 D9 An expiry moves the indicative price of an instrument that the command is not for
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"Y","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"Y","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","tif":"GTD","price":"10","qty":"5","expireTime":50}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","expireTime":50}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"Y","side":"SELL","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":5,"event":"INDICATIVE","symbol":"Y","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","time":50,"account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
< {"seq":6,"event":"INDICATIVE","symbol":"Y","volume":"0","surplus":"0","surplusSide":"NONE"}

## B1 I10 Expiry, refusal, indicative: in this order
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5","expireTime":50}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","expireTime":50}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","time":50,"account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"0","qty":"1"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"REJECTED","clOrdId":"b2","account":3,"symbol":"X","reason":"INVALID_PRICE"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}

## B1 B2 A breach with everything: trades, breach, phase, indicative, book
@ shown-volatility
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
< {"seq":4,"event":"BOOK","symbol":"X","side":"SELL","price":"101","qty":"1","updateId":1}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
< {"seq":5,"event":"BOOK","symbol":"X","side":"SELL","price":"105","qty":"1","updateId":2}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"105","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"105","qty":"3"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"105","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"105","volume":"1","surplus":"1","surplusSide":"BUY"}
< {"seq":6,"event":"BOOK","symbol":"X","side":"BUY","price":"105","qty":"2","updateId":3}
< {"seq":6,"event":"BOOK","symbol":"X","side":"SELL","price":"101","qty":"0","updateId":4}

## I5 A volatility auction refuses what any call refuses
@ shown-volatility
> {"cmd":"phase","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","postOnly":true}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1"}

## I9 0.6 A market order with a price has no precedence in the uncross
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"3","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"3","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I9 G5 In the uncross an iceberg's reserve has the time of the order
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"12"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"12","surplus":"3","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"12","surplus":"3","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"10","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## O5 From call to call market orders stay
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CLOSED"}

## E1 0.6 An auction market order has no price to amend, one with a price has
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"1"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","price":"11"}
< {"seq":7,"event":"REPLACED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","price":"11","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}

## E8 A pending stop with IOC can be amended in a call
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"IOC","qty":"5","stopPrice":"20"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"IOC","qty":"5","stopPrice":"20"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stopPrice":"21"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"21","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}

## D2 D8 A market remainder at rest ends with the day if it is DAY
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"DAY","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"DAY","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":4,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"DAY","cumQty":"1","canceledQty":"2"}

## D2 O4 The resting remainder keeps the number it had, and the order its type
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":2,"side":"BUY","type":"MARKET","tif":"GTC","price":"12","qty":"3","cumQty":"1","preventedQty":"0","leaves":"2","displayed":"2"},{"orderId":3,"clOrdId":"b2","account":3,"side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}
> {"query":"order","orderId":2}
< {"answer":"order","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"12","qty":"3","cumQty":"1","preventedQty":"0","leaves":"2","status":"PARTIALLY_FILLED"}

## E1 D2 A market remainder at rest has a price to amend
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"11"}
< {"seq":4,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"11","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","2",1]],"asks":[]}

## F1 F5 A budget goes on after CANCEL_OLDEST
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"35","stp":"CANCEL_OLDEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"35"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}

## D6 0.4 With CANCEL_OLDEST the minimum is counted behind the own order
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"3","stp":"CANCEL_OLDEST"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","minQty":"3"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"2","stp":"CANCEL_OLDEST"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","minQty":"2"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":4,"price":"10","qty":"5","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","3",1]],"asks":[]}

## G4 D6 Pro-rata: the minimum ends before a level with an own order
@ pro-rata
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"9","minQty":"6"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"9","minQty":"6"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"9"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"9","minQty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"9","minQty":"5"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":3,"takerOrderId":5,"price":"11","qty":"4","mode":"CANCEL_NEWEST"}
< {"seq":6,"event":"CANCELED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","reason":"STP","cumQty":"5","canceledQty":"4"}

## E5 E6 An iceberg amended across the book trades in full and rests with a fresh slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"12","displayQty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"12","displayQty":"3"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"10","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"11"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"11","qty":"12","cumQty":"2","leaves":"10","priority":"LOST"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"12","cumQty":"7","preventedQty":"0","leaves":"5","displayed":"3"}],"stops":[]}

## E5 F4 An amend that meets its own ends with what it traded before
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"11"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","price":"11","qty":"5","cumQty":"1","leaves":"4","priority":"LOST"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"11","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"STP","cumQty":"2","canceledQty":"3"}

## E4 An id given away and taken back
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b2","origClOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","clOrdId":"b1"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","origClOrdId":"b2","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"cancel","account":1,"orderId":1,"clOrdId":"b1"}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## E9 H5 A trailing stop amended up keeps its anchor
@ plain
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"7","trailOffset":"3"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":1,"origClOrdId":"s1","qty":"2"}
< {"seq":7,"event":"REPLACED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"7","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}

## 0.11 At entry the last price alone is looked at
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"9","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
9 has traded, but 11 is the last price.
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"s4","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s4","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":4}
< {"answer":"order","orderId":4,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","stopPrice":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## C5 H5 Stops and trailing stops below zero
@ negative
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"-10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"-10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"-10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"-10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"-15","trailOffset":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"-5"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"-5"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"-4","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"-4","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b2","symbol":"X","side":"BUY","price":"-4","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-4","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"-4","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"-5","lastPrice":"-4"}
< {"seq":7,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"-9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## J1 A reference of zero has a band of zero width
@ negative
> {"cmd":"reference","symbol":"X","price":"0"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"0","qty":"1"}

## J1 The widest band around the highest reference
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"9007199254740992"}
> {"cmd":"band","symbol":"X","staticPct":"10000","dynamicPct":"10000"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"1","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## L2 The longest time and the highest rate overflow nothing
@ plain
> {"cmd":"account","account":1,"ordersPerSecond":9000000000,"burst":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"RATE_LIMIT"}
> {"cmd":"new","time":9223372036854775807,"account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"RATE_LIMIT"}

## H6 0.7 The other side may not join, the group's number is not burnt by it
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","ocoGroup":1}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"5","ocoGroup":1}
< {"seq":3,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20","ocoGroup":1}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"20","ocoGroup":1}
> {"cmd":"cancel","account":1,"clOrdId":"b2"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"1"}

## D3 H2 A stop with IOC parked over a call
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"10"}
> {"cmd":"new","account":4,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":4,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":3,"makerAccount":4,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}

## I7 I8 After the surplus step only one sign: pressure, not the reference
@ plain
> {"cmd":"reference","symbol":"X","price":"9"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"6"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"6"}
8 and 12 trade 6 with 4 left on the buy side: the highest, far from the reference.
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"12","volume":"6","surplus":"4","surplusSide":"BUY"}

## I6 Pending stops and market orders are no candidates
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"5","stopPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"9","qty":"5","stopPrice":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"9","qty":"5","stopPrice":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b4","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b4","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"8","volume":"5","surplus":"1","surplusSide":"BUY"}
> {"cmd":"cancel","account":3,"clOrdId":"b4"}
< {"seq":8,"event":"CANCELED","orderId":5,"clOrdId":"b4","account":3,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}

## 0.5 C2 A frozen halt: the replace is refused as well
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","haltMode":"FROZEN"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":5,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}

## D4 H7 A pair of stops by amount
@ plain
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","stopPrice":"12","quoteBudget":"30","ocoGroup":1}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","quoteBudget":"30","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"5","ocoGroup":1}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","ocoGroup":1}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"4"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"4"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":7,"event":"CANCELED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"2","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}

## 4.10 L4 A mass cancel by side leaves the other side's pair alone
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","ocoGroup":1}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20","ocoGroup":1}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"20","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"30","qty":"1","ocoGroup":2}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"30","qty":"1","ocoGroup":2}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"5","ocoGroup":2}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"5","ocoGroup":2}
> {"cmd":"massCancel","account":1,"side":"SELL"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"1"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}

## A5 D9 The last time there is: what is due expires, what has no time stays
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":9223372036854775807}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":9223372036854775807}
> {"cmd":"clock","time":9223372036854775806}
> {"cmd":"clock","time":9223372036854775807}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":9223372036854775807}
< {"seq":6,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"INVALID_EXPIRE_TIME"}

## A5 D9 The last time there is, without any order that has a time
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"clock","time":9223372036854775807}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}

## A5 0.7 The largest account, group and id
@ plain
> {"cmd":"new","account":9223372036854775807,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","ocoGroup":9223372036854775807,"stpGroup":9223372036854775807}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":9223372036854775807,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","ocoGroup":9223372036854775807}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"10","qty":"1","stpGroup":9223372036854775807}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":3,"event":"CANCELED","orderId":2,"account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
> {"cmd":"kill","account":9223372036854775807}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":9223372036854775807,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}

## L1 L3 The largest limits limit nothing
@ plain
> {"cmd":"account","account":1,"maxOpenOrders":9223372036854775807,"ordersPerSecond":9223372036854775807,"burst":9223372036854775807}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","time":9223372036854775806,"account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## C5 H5 The longest offset from the lowest and the highest price
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"-9007199254740992","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"-9007199254740992","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"-9007199254740992","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-9007199254740992","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"-9007199254740992","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"9007199254740992"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"-18014398509481984","trailOffset":"9007199254740992"}
> {"cmd":"new","account":8,"clOrdId":"s2","symbol":"X","side":"SELL","price":"9007199254740992","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9007199254740992","qty":"1"}
> {"cmd":"new","account":9,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9007199254740992","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9007199254740992","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"9007199254740992","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"0","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## D1 D2 A protection beyond all prices is clamped
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":9007199254740992,"protectionAction":"REST"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9007199254740990","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9007199254740990","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"9007199254740990","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"9007199254740992","qty":"2","cumQty":"1","leaves":"1","priority":"LOST"}

## I7 The middle of the widest range
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9007199254740992","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9007199254740992","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"-9007199254740992","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"-9007199254740992","qty":"1"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"0","volume":"1","surplus":"0","surplusSide":"NONE"}

## I6 C4 The volume of an uncross counts beyond one order's ceiling
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1000000000000"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1000000000000"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"1","qty":"1000000000000"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1000000000000"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1","qty":"1000000000000"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"1000000000000"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"1","volume":"1000000000000","surplus":"1000000000000","surplusSide":"BUY"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"1","qty":"1000000000000"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"1000000000000"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"1","volume":"2000000000000","surplus":"0","surplusSide":"NONE"}

## C6 D2 A remainder that comes to rest is bounded by nothing it could not pay
@ rest2
The quantity is the largest there is: at the cap the notional is beyond 2^63-1 units.
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1000000000000"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1000000000000"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"999999999999","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"1000000000000","cumQty":"1","leaves":"999999999999","priority":"LOST"}
