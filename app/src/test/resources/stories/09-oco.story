# One cancels the other

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

@@ last12
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"12","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"12","qty":"1"}

## 4.6 H7 A fill of the limit cancels the stop
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"5","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## 4.6 H7 A partial fill is enough, the limit stays
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"2","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["12","3",1]]}

## 4.6 H7 The trigger of the stop cancels the limit before it trades
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"7","qty":"9"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"9"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","stopPrice":"8","lastPrice":"8"}
< {"seq":8,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"7","qty":"5","makerOrderId":6,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.6 H7 B10 A cancel of one cancels the other, and not back
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"cancel","account":1,"clOrdId":"s2"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
> {"cmd":"cancel","account":1,"clOrdId":"s1"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"s1","reason":"UNKNOWN_ORDER"}

## H7 D9 The expiry of one cancels the other
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":50,"ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":50,"ocoGroup":3}
> {"cmd":"clock","time":50}
< {"seq":6,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## B1 Each GTD expiry is followed by its partner's cancel
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"GTD","price":"12","qty":"5","expireTime":50,"ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTD","price":"12","qty":"5","expireTime":50,"ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":40,"ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":40,"ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"9","qty":"1","expireTime":45}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"9","qty":"1","expireTime":45}
> {"cmd":"new","time":60,"account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"EXPIRED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}

## 0.7 Two limit orders, MARKET, IOC and another side are no pair
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"5","ocoGroup":3}
< {"seq":5,"event":"REJECTED","clOrdId":"s2","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"MARKET","qty":"5","ocoGroup":3}
< {"seq":6,"event":"REJECTED","clOrdId":"s2","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","tif":"IOC","price":"13","qty":"5","ocoGroup":4}
< {"seq":7,"event":"REJECTED","clOrdId":"s2","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"20","ocoGroup":3}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}

## 0.7 FOK and auction-only limit orders are no leg
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"FOK","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"AT_OPEN","price":"12","qty":"5","ocoGroup":3}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"OCO_GROUP"}

## 0.7 H6 Two stops are a pair, a third order is not taken
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP_LIMIT","price":"7","qty":"5","stopPrice":"7","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP_LIMIT","tif":"GTC","price":"7","qty":"5","stopPrice":"7","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":6,"event":"REJECTED","clOrdId":"s3","account":1,"symbol":"X","reason":"OCO_GROUP"}

## H6 No one joins an order that has traded
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":6,"event":"REJECTED","clOrdId":"s2","account":1,"symbol":"X","reason":"OCO_GROUP"}

## H6 No one joins an order that has triggered
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"10","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"10","ocoGroup":3}
< {"seq":4,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"REJECTED","clOrdId":"s2","account":1,"symbol":"X","reason":"OCO_GROUP"}

## H6 A group without live orders is forgotten, its number may be used again
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"cancel","account":1,"clOrdId":"s1"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"5","ocoGroup":3}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"12","ocoGroup":3}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"5","stopPrice":"12","ocoGroup":3}

## H6 The number is the account's and the instrument's own
@ last10
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":4,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"Y","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s3","account":1,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s4","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s4","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"cancel","account":2,"clOrdId":"s2"}
< {"seq":9,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
> {"cmd":"cancel","account":1,"clOrdId":"s1"}
< {"seq":10,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":10,"event":"CANCELED","orderId":6,"clOrdId":"s4","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## O3 Both legs collected in one pass: the second is skipped without a word
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"2","stopPrice":"9","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"2","stopPrice":"9","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"2","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"2","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"7","qty":"9"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"9"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"9","lastPrice":"8"}
< {"seq":8,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"2"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"7","qty":"2","makerOrderId":6,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"7","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H9 One mass cancel with both legs: the lower id has the reason
@ last10
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"5","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"5","qty":"1"}
> {"cmd":"massCancel","account":1}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"CANCELED","orderId":4,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"CANCELED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}

## H9 Both legs end with the day: the lower id has the reason
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"DAY","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"DAY","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","tif":"DAY","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"DAY","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## H9 Both legs due at one time: the lower id has the reason
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"GTD","price":"12","qty":"5","expireTime":50,"ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTD","price":"12","qty":"5","expireTime":50,"ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":50,"ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":50,"ocoGroup":3}
> {"cmd":"clock","time":50}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## B2 After a trade: the maker's slice, the maker's partner, the taker's partner
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","displayQty":"2","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","displayQty":"2","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"3","stopPrice":"13","ocoGroup":4}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"3","stopPrice":"13","ocoGroup":4}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"3","ocoGroup":4}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"3","ocoGroup":4}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"2","makerOrderId":3,"takerOrderId":6,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"REPLENISHED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"1"}
< {"seq":7,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"CANCELED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"3"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":3,"takerOrderId":6,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H7 A leg that trades at its entry cancels its partner after the first trade
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"3","stopPrice":"13","ocoGroup":4}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"3","stopPrice":"13","ocoGroup":4}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"3","ocoGroup":4}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"3","ocoGroup":4}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"3"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","1",1]],"asks":[]}

## H7 A stop leg that fires at its entry cancels the limit
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"10","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"10","ocoGroup":3}
< {"seq":5,"event":"TRIGGERED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":5,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"5"}

## H8 A post-only stop leg that would cross: triggered, partner cancelled, cancelled
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"13","qty":"5","stopPrice":"11","postOnly":true,"ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"13","qty":"5","stopPrice":"11","postOnly":true,"ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":8,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"CANCELED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS","cumQty":"0","canceledQty":"5"}

## H7 F2 A leg removed by prevention cancels its partner right after it
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"6","stp":"CANCEL_BOTH"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"6"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":3,"takerOrderId":5,"price":"12","qty":"5","mode":"CANCEL_BOTH"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"6"}

## H7 A leg shrunk by prevention keeps its partner
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"2","stp":"DECREMENT"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":3,"takerOrderId":5,"price":"12","qty":"2","mode":"DECREMENT"}
< {"seq":6,"event":"CANCELED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"order","orderId":4}
< {"answer":"order","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","stopPrice":"8","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"PENDING_TRIGGER"}

## H7 The uncross: a leg's fill cancels its partner after the trade
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"12","volume":"2","surplus":"3","surplusSide":"SELL"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"12","volume":"4","surplus":"1","surplusSide":"SELL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"12","volume":"4","surplus":"1","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"2","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"2","makerOrderId":3,"takerOrderId":6,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## H7 H5 D9 A trailing leg with a time of its own
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"15","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTD","qty":"5","expireTime":50,"ocoGroup":3,"trailOffset":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTD","qty":"5","stopPrice":"8","expireTime":50,"ocoGroup":3,"trailOffset":"2"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"13","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"13","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":4}
< {"answer":"order","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTD","stopPrice":"11","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"PENDING_TRIGGER"}
> {"cmd":"new","time":50,"account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":8,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}

## H7 H5 A trailing leg that fires cancels the limit
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"15","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"5","ocoGroup":3,"trailOffset":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3,"trailOffset":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"13","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"6"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"6"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"13","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":6,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"5","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":8,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"TRADE","tradeId":4,"symbol":"X","price":"11","qty":"5","makerOrderId":6,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H7 An amend keeps the pair
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"replace","account":1,"origClOrdId":"s1","price":"13"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","price":"13","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"s2","stopPrice":"9"}
< {"seq":7,"event":"REPLACED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","stopPrice":"9","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
> {"cmd":"cancel","account":1,"clOrdId":"s1"}
< {"seq":8,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## H6 A rejected second leg leaves the first
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"0","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"REJECTED","clOrdId":"s2","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"NEW"}

## 4.6 A Binance pair: take profit at the limit, protect by stop-limit
@ last10
> {"cmd":"new","account":5,"clOrdId":"b0","symbol":"X","side":"BUY","price":"9","qty":"9"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b0","account":5,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"9"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"3","postOnly":true,"ocoGroup":1}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"3","postOnly":true,"ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP_LIMIT","price":"8","qty":"3","stopPrice":"9","ocoGroup":1}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP_LIMIT","tif":"GTC","price":"8","qty":"3","stopPrice":"9","ocoGroup":1}
> {"cmd":"new","account":6,"clOrdId":"s3","symbol":"X","side":"SELL","price":"9","qty":"9"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":6,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"9"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"9","qty":"9","makerOrderId":3,"takerOrderId":6,"makerAccount":5,"takerAccount":6,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":5,"clOrdId":"s2","account":1,"symbol":"X","stopPrice":"9","lastPrice":"9"}
< {"seq":7,"event":"CANCELED","orderId":4,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"3"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["8","3",1]]}
