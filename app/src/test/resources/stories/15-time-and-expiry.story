# Time, GTD, DAY

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## A10 Time starts at 0, stays without "time", and never goes back
@ plain
> {"cmd":"new","time":0,"account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":1}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":1}
> {"cmd":"clock","time":1}
< {"seq":3,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
> {"cmd":"clock","time":5}
> {"cmd":"clock","time":4}
< {"error":"line 5: *","line":5}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":6}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":6}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":5}
< {"seq":6,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"INVALID_EXPIRE_TIME"}
> {"cmd":"clock"}
< {"error":"line 8: *","line":8}

## A10 On queries time is allowed and means nothing
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":5}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":5}
> {"query":"book","symbol":"X","time":9}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[]}
> {"cmd":"clock","time":4}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}

## D9 4.2 Expiry goes by expire time, then order id, over all instruments
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"Y","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":20}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":20}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"Y","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"STOP","tif":"GTD","qty":"1","stopPrice":"50","expireTime":20}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTD","qty":"1","stopPrice":"50","expireTime":20}
> {"cmd":"clock","time":40}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"Y","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"Y","reason":"GTD","cumQty":"0","canceledQty":"1"}

## D9 B1 Before the command itself, also one that is then rejected
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","time":30,"account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":31}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":31}
> {"cmd":"cancel","time":31,"account":2,"clOrdId":"b9"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b9","reason":"UNKNOWN_ORDER"}

## D9 An order that is due is not cancelled, not amended and not traded
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"cancel","time":30,"account":1,"clOrdId":"b1"}
< {"seq":3,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":3,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":40}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":40}
> {"cmd":"replace","time":40,"account":1,"origClOrdId":"b2","qty":"5"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"UNKNOWN_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":50}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":50}
> {"cmd":"new","time":50,"account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## D9 The client id of an expired order is free for the command that expired it
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","time":30,"account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":3,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}

## D9 GTD orders expire in every phase, and before the phase changes
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":40}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":40}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":50}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":50}
> {"cmd":"phase","time":30,"symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"clock","time":40}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"clock","time":50}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}

## D9 A due order takes no part in the uncross of its time
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","time":30,"symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## C7 The expire time is after the command's time
@ plain
> {"cmd":"new","time":10,"account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":10}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_EXPIRE_TIME"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":11}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":11}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":9223372036854775807}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":9223372036854775807}

## D8 B1 A partly filled DAY order ends with what it traded
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":4,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"DAY","cumQty":"2","canceledQty":"3"}

## D8 Leaving the day by CLOSING_CALL alone ends nothing
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"NEW"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":4,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":4,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"5"}

## A14 A refused line expires nothing
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10.5","qty":"1","time":30}
< {"error":"line 3: *","line":3}
> {"cmd":"clock","time":30,"x":1}
< {"error":"line 4: *","line":4}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"NEW"}
> {"cmd":"clock","time":29}
> {"cmd":"clock","time":30}
< {"seq":4,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}

## A14 A13 A replace is scaled by the orders as they were before its time
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"1","expireTime":30}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"1","expireTime":30}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10.5","time":30}
< {"error":"line 3: *","line":3}
> {"cmd":"replace","time":30,"account":1,"origClOrdId":"b1","price":"11"}
< {"seq":3,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":3,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10.5"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
