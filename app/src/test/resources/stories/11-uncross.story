# The uncross: its price and its trades

@@ pre-open
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ ref200
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"200"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ ref210
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"210"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ ref190
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"190"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

## I8 4.7 T7 case 1: one limit with the most volume and the least surplus
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"200"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"200"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"201","qty":"200"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"201","qty":"200"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"200","qty":"300"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"200","qty":"300"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"198","qty":"200"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"198","qty":"200"}
198 to 202 all trade 200; the surplus is least at 202.
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"202","volume":"200","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"199","qty":"200"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"200"}
199, 200 and 201 trade 400, with 300, 300 and 0 left.
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"201","volume":"400","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"200","qty":"300"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"200","qty":"300"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"200","volume":"700","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"200","volume":"700","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"200","qty":"200","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"200","qty":"200","makerOrderId":2,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"200","qty":"300","makerOrderId":3,"takerOrderId":6,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I8 4.7 T7 case 2: several limits, more demand at all of them: the highest
@ ref190
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"400"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"400"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"201","qty":"200"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"201","qty":"200"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"300"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"300"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"202","volume":"300","surplus":"100","surplusSide":"BUY"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"198","qty":"200"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"198","qty":"200"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"201","volume":"500","surplus":"100","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"201","volume":"500","surplus":"100","surplusSide":"BUY","decidedBy":"PRESSURE"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"201","qty":"200","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"200","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"201","qty":"200","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"100","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"201","qty":"100","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"100","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["201","100",1]],"asks":[]}

## I8 4.7 T7 case 3: several limits, more supply at all of them: the lowest
@ ref210
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"300"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"300"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"201","qty":"200"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"201","qty":"200"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"200"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"200"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"202","volume":"200","surplus":"100","surplusSide":"BUY"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"198","qty":"400"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"198","qty":"400"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"199","volume":"500","surplus":"100","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"199","volume":"500","surplus":"100","surplusSide":"SELL","decidedBy":"PRESSURE"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"199","qty":"300","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"100","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"199","qty":"100","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"100","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"199","qty":"100","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"100","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["199","100",1]]}

## I7 4.7 T7 case 4: demand left at one limit, supply at another: the reference between
@ ref200
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"201","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"201","qty":"100"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"199","qty":"50"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"199","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"201","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"201","qty":"50"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"201","qty":"50"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"200","qty":"100","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 A reference above the range is clamped to its top
@ ref210
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"201","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"201","qty":"100"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"199","qty":"50"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"199","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"201","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"201","qty":"50"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"201","qty":"50"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"201","volume":"100","surplus":"50","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"201","volume":"100","surplus":"50","surplusSide":"SELL","decidedBy":"REFERENCE"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"201","qty":"100","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 A reference below the range is clamped to its bottom
@ ref190
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"201","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"201","qty":"100"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"199","qty":"50"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"199","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"201","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"201","qty":"50"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"201","qty":"50"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"199","volume":"100","surplus":"50","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"199","volume":"100","surplus":"50","surplusSide":"BUY","decidedBy":"REFERENCE"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"199","qty":"100","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 Without a reference the middle of the two signs
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"100"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"100"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"199","qty":"50"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"199","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"202","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"202","qty":"50"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"202","qty":"50"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE","decidedBy":"MIDDLE"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"200","qty":"100","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 No surplus anywhere: the reference within the whole range
@ ref200
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"100"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"200","qty":"100","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 No surplus, the reference outside
@ ref210
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"100"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"202","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"202","volume":"100","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"202","qty":"100","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 I8 No surplus and no reference: the middle rounded down to the tick
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"100"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"100"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"200","volume":"100","surplus":"0","surplusSide":"NONE","decidedBy":"MIDDLE"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"200","qty":"100","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 A negative middle is rounded down too
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"-2","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-2","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"-5","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"-5","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"-4","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"-4","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"MIDDLE"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"-4","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I7 The middle of a wide negative to positive range
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"2","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"2","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"-5","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"-5","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"-2","volume":"1","surplus":"0","surplusSide":"NONE"}

## I8 4.7 SURPLUS: equal volume, one limit with the least surplus
@ ref190
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"202","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"202","qty":"100"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"199","qty":"50"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"199","qty":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"199","qty":"100"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"202","volume":"100","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"202","volume":"100","surplus":"0","surplusSide":"NONE","decidedBy":"SURPLUS"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"202","qty":"100","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I8 NONE: nothing executable
@ ref200
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"199","qty":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"199","qty":"100"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"201","qty":"100"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"201","qty":"100"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["199","100",1]],"asks":[["201","100",1]]}

## I6 Candidates are limit prices, not the reference
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.01","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.01","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"10.00"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"40"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"40"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9.98","qty":"40"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9.98","qty":"40"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"9.98","volume":"40","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"9.98","volume":"40","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"9.98","qty":"40","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I6 Market orders only: the reference is the price
@ ref200
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"40"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"40"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"30"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"30"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"200","volume":"30","surplus":"10","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"200","volume":"30","surplus":"10","surplusSide":"BUY","decidedBy":"REFERENCE"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"200","qty":"30","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"10","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"30","canceledQty":"10"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I6 Market orders only and no reference: nothing trades
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"40"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"40"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"30"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"30"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"40"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"30"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I6 Market orders with one limit order far away print at its price
@ ref200
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"40"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"40"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"40"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"40"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"200","volume":"40","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"150","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"150","qty":"10"}
150 is now the only candidate.
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"150","volume":"40","surplus":"10","surplusSide":"BUY"}

## I9 4.7 Market first, then price, then time; one partial fill
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"4"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":4,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":4,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"2"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"12","volume":"2","surplus":"5","surplusSide":"BUY"}
> {"cmd":"new","account":5,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"12","volume":"7","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":6,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"4"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":6,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"4"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"11","volume":"9","surplus":"2","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"11","volume":"9","surplus":"2","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":5,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"4","makerOrderId":2,"takerOrderId":5,"makerAccount":2,"takerAccount":5,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"11","qty":"2","makerOrderId":3,"takerOrderId":6,"makerAccount":3,"takerAccount":6,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["11","2",1]]}

## I9 At the print market orders go first, though they came later
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"3","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"10","volume":"3","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I9 The maker is the one with the smaller priority number, a sell as well
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"SELL"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE"}
Up in quantity: the sell is now the younger one of both pairs.
> {"cmd":"replace","account":1,"origClOrdId":"s1","qty":"3"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","price":"10","qty":"3","cumQty":"0","leaves":"3","priority":"LOST"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"1","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"10","volume":"2","surplus":"1","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":1,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":1,"makerAccount":3,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I9 Takers of an uncross may sell or buy
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## O10 I12 An uncross may trade an account with itself
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"2","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I12 The uncross prints outside of the bands, and resets them
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"150","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"150","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"150","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"150","qty":"2"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"150","volume":"2","surplus":"0","surplusSide":"NONE"}
> {"cmd":"band","symbol":"X","staticPct":"10","dynamicPct":"10"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"150","volume":"2","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"150","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"166","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"165","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"165","qty":"1"}

## I12 A resting post-only order takes part
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2","postOnly":true}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2","postOnly":true}
> {"cmd":"phase","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"2"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"9","volume":"2","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"9","volume":"2","surplus":"0","surplusSide":"NONE","decidedBy":"MIDDLE"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"9","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## I10 The indicative price is told when it changes only
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"1","surplusSide":"BUY"}
> {"cmd":"cancel","account":2,"clOrdId":"s1"}
< {"seq":8,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}
> {"cmd":"cancel","account":1,"clOrdId":"b3"}
< {"seq":9,"event":"CANCELED","orderId":5,"clOrdId":"b3","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## I10 What was published is forgotten when the call is left
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}

## I10 The reference may move the indicative price
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"reference","symbol":"X","price":"11"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"11","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"reference","symbol":"X","price":"20"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"12","volume":"5","surplus":"0","surplusSide":"NONE"}

## 4.7 Every order priced through the print is filled whole
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"14","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"14","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"13","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"13","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
> {"cmd":"new","account":4,"clOrdId":"b4","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
> {"cmd":"new","account":5,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"13","volume":"3","surplus":"1","surplusSide":"BUY"}
> {"cmd":"new","account":6,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":6,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"12","volume":"5","surplus":"3","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"12","volume":"5","surplus":"3","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"2","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":5,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":5,"makerAccount":2,"takerAccount":5,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":6,"makerAccount":2,"takerAccount":6,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"12","qty":"1","makerOrderId":3,"takerOrderId":6,"makerAccount":3,"takerAccount":6,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","3",2]],"asks":[]}
