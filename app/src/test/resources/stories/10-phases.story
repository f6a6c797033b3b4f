# Trading phases

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ frozen
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","haltMode":"FROZEN"}

@@ pre-open
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ closing
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

## I1 A new instrument trades continuously
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## I1 The uncrossings are no states and no input
@ plain
> {"cmd":"phase","symbol":"X","phase":"OPENING_UNCROSS"}
< {"error":"line 2: *","line":2}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_UNCROSS"}
< {"error":"line 3: *","line":3}

## I2 Every phase may follow every other
@ plain
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"phase","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I2 UNCROSS is taken in a call phase only
@ plain
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":2,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":4,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}

## I2 UNCROSS leads from PRE_OPEN and VOLATILITY_AUCTION to CONTINUOUS, from CLOSING_CALL to CLOSED
@ pre-open
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":3,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"phase","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CLOSED"}

## I2 CONTINUOUS by name from a call uncrosses too
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I2 CLOSED by name does not uncross
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[["10","1",1]]}

## I2 From HALTED the uncross is told only if something crosses
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[]}

## O21 4.7 A halt from a call keeps the crossed book and CONTINUOUS uncrosses it
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"11","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","2",1]],"asks":[["10","1",1]]}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"11","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"PRESSURE"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I2 CLOSED with a crossed book, then CONTINUOUS
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I2 The same phase again is printed, nothing else happens
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## 4.7 In a call orders are entered, amended and cancelled, nothing matches
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"9","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"0","leaves":"4","priority":"KEPT"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"9","volume":"4","surplus":"1","surplusSide":"SELL"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"4"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["9","5",1]]}

## 4.7 I5 IOC, FOK, post-only, minimum and amount are refused in a call
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"5"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","postOnly":true}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"IOC","qty":"5","stopPrice":"10"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"9","qty":"5","stopPrice":"10","postOnly":true}
< {"seq":9,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","stopPrice":"10","quoteBudget":"50"}
< {"seq":10,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"10","quoteBudget":"50"}

## 0.6 MARKET in a call: kept for the uncross with GTC, DAY, GTD and AT_OPEN, not with IOC and FOK
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"DAY","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"DAY","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","tif":"GTD","qty":"1","expireTime":9}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTD","qty":"1","expireTime":9}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"MARKET","tif":"AT_OPEN","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"AT_OPEN","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b5","symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b5","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b5","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b5","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b5","symbol":"X","side":"BUY","type":"MARKET","tif":"AT_CLOSE","qty":"1"}
< {"seq":9,"event":"REJECTED","clOrdId":"b5","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}

## 0.6 The default is GTC for a market order too
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.6 MARKET with a price takes part in a call as a limit at that price
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"3","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"2","surplus":"3","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"3"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## O5 4.7 Market orders of a call end when CONTINUOUS is entered, by order id
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","price":"12","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"MARKET","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1"}
The only limit price is 12, where the market sell goes before the priced one.
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"12","volume":"1","surplus":"3","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"12","volume":"1","surplus":"3","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"EXPIRED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"2"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## O5 Market orders of a call stay over a halt and end when CLOSED is entered
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}

## I4 AT_OPEN is taken in PRE_OPEN only, AT_CLOSE in CLOSING_CALL only
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"1"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_CLOSE","price":"10","qty":"1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_CLOSE","price":"10","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":7,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_CLOSE","price":"10","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_CLOSE","price":"10","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":10,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_CLOSE","cumQty":"0","canceledQty":"1"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_CLOSE","price":"10","qty":"1"}
< {"seq":11,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}

## I3 4.7 The residual of an AT_OPEN order expires after the trades, before the phase
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"AT_OPEN","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"AT_OPEN","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"9","qty":"1","displayQty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"9","qty":"1","displayQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"4","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"10","volume":"2","surplus":"4","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"1","canceledQty":"4"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I3 AT_CLOSE residuals, market orders, then the phase, then the day
@ closing
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"9","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"9","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"AT_CLOSE","price":"9","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_CLOSE","price":"9","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"2","surplusSide":"BUY"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"MARKET","tif":"AT_CLOSE","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"AT_CLOSE","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"3","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"3","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"AT_CLOSE","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"2"}
< {"seq":8,"event":"EXPIRED","orderId":5,"clOrdId":"b4","account":1,"symbol":"X","reason":"AT_CLOSE","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":8,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"1"}

## O6 AT_OPEN orders expire also when PRE_OPEN is left to HALTED
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"HALTED"}

## O6 AT_CLOSE orders expire when CLOSING_CALL is left to CLOSED by name
@ closing
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_CLOSE","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_CLOSE","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"DAY","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"DAY","price":"10","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_CLOSE","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"5"}

## 0.5 4.7 HALTED takes cancels only
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}

## 0.5 4.7 HALTED FROZEN refuses cancels too
@ frozen
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"cancel","account":2,"clOrdId":"b1"}
< {"seq":5,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}

## O14 0.5 Mass cancel, kill and expiry work in a frozen halt
@ frozen
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5","expireTime":50}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","expireTime":50}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"massCancel","account":1}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"5"}
> {"cmd":"kill","account":2}
< {"seq":7,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"5"}
> {"cmd":"clock","time":50}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}

## O7 No entry in HALTED and CLOSED; GTC, GTD and stops survive CLOSED
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"9","qty":"1","expireTime":100}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"9","qty":"1","expireTime":100}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"15"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"15"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"15"}
< {"seq":7,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"1"}
< {"seq":9,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":2,"clOrdId":"b2","account":1,"side":"BUY","type":"LIMIT","tif":"GTD","price":"9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[{"orderId":3,"clOrdId":"b3","account":1,"side":"BUY","type":"STOP","tif":"GTC","stopPrice":"15","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"}]}

## I3 H2 The print fires stops after CONTINUOUS is entered
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"14","qty":"1","stopPrice":"13"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"14","qty":"1","stopPrice":"13"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"13","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"13","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"13","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"13","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"13","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"13","lastPrice":"13"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["14","1",1],["13","1",1]],"asks":[]}

## 0.11 Leaving CONTINUOUS forgets the range, stops look at the last price
@ plain
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","dynamicPct":"10","action":"VOLATILITY_AUCTION"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
The sell stop at 9 waits, as there is no last price. Trades at 9 and 11, then a breach at 15: no pass.
> {"cmd":"new","account":2,"clOrdId":"s4","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"9"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s4","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"9"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"15","qty":"3"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"15","qty":"3"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"9","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":2,"takerOrderId":5,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BAND_BREACHED","symbol":"X","orderId":5,"price":"15","low":"9","high":"11","action":"VOLATILITY_AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"15","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"cancel","account":3,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":5,"clOrdId":"b1","account":3,"symbol":"X","reason":"USER","cumQty":"2","canceledQty":"1"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
The lowest of the trades, 9, is forgotten; the last, 11, does not reach the stop.
> {"query":"order","orderId":4}
< {"answer":"order","orderId":4,"clOrdId":"s4","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","stopPrice":"9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## I11 The print becomes the last price
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"12","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"12","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
< {"seq":6,"event":"TRIGGERED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## I11 An uncross without volume changes no price
@ last10
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
< {"seq":7,"event":"TRIGGERED","orderId":4,"clOrdId":"s1","account":3,"symbol":"X","stopPrice":"11","lastPrice":"10"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## B11 4.7 All that a phase change does has its sequence
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"10"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"1","canceledQty":"1"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":6,"event":"TRIGGERED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
