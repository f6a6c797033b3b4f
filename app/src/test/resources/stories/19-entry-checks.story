# What is checked at entry, and in which order

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ pre-open
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ small
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","minPrice":"5","maxPrice":"20","minQty":"2","maxQty":"10"}

@@ negative
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

## C1 DUPLICATE_CLORDID comes first, before matching and before all else
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"0","qty":"0"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}

## C1 A client id may be used again after its order is done, and by other accounts
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"8","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"8","qty":"1"}
< {"seq":7,"event":"EXPIRED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}

## C1 A client id is the account's over all instruments
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"Y","reason":"DUPLICATE_CLORDID"}

## C1 The phase goes before the combination of fields
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"1","expireTime":5}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","qty":"0"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}

## C1 The rate goes before the phase
@ plain
> {"cmd":"account","account":1,"ordersPerSecond":1}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"RATE_LIMIT"}

## C1 Combination, quantity, price, stop price, expire time: in this order
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"0","trailOffset":"0"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTD","price":"0","qty":"0","stopPrice":"0","expireTime":0}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTD","price":"0","qty":"1","stopPrice":"0","expireTime":0}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTD","price":"1","qty":"1","stopPrice":"0","expireTime":0}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTD","price":"1","qty":"1","stopPrice":"1","expireTime":0}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_EXPIRE_TIME"}

## C1 Expire time before notional, notional before OCO, OCO before the open orders
@ plain
> {"cmd":"account","account":1,"maxOpenOrders":1,"maxOrderQty":"5","maxOrderNotional":"100"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"9000000000","qty":"1000000","expireTime":0,"ocoGroup":1}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_EXPIRE_TIME"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"9000000000","qty":"1000000","ocoGroup":1}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"99","ocoGroup":1}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"OCO_GROUP"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"99"}
< {"seq":7,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"OPEN_ORDER_LIMIT"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"99","qty":"99"}
< {"seq":9,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"MAX_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"99","qty":"5"}
< {"seq":10,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}

## C1 Notional before the band, the band before post-only
@ plain
> {"cmd":"account","account":1,"maxOrderNotional":"1000"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"120","qty":"9","postOnly":true}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"120","qty":"1","postOnly":true}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"105","qty":"1","postOnly":true}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS"}

## C1 The band goes before a stop that would trigger
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":8,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":9,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":8,"takerAccount":9,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"1","stopPrice":"10"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"11","qty":"1","stopPrice":"10"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}

## C2 Band, then post-only, on a replace too
@ plain
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"95","qty":"1","postOnly":true}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"95","qty":"1","postOnly":true}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"120"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"PRICE_BAND"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"106"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"POST_ONLY_WOULD_CROSS"}

## C3 LIMIT
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","qty":"5"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","stopPrice":"9"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","trailOffset":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","quoteBudget":"50"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}

## C3 MARKET
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5","stopPrice":"9"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5","trailOffset":"1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5","quoteBudget":"50"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}

## C3 STOP and STOP_LIMIT
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"9","trailOffset":"1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","qty":"5","stopPrice":"9"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"10","qty":"5"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"10","stopPrice":"9","quoteBudget":"50"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"10","qty":"5","stopPrice":"9","trailOffset":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}

## C3 TRAILING_STOP
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"5"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"5","stopPrice":"9","trailOffset":"1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","price":"20","qty":"5","trailOffset":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","price":"20","qty":"5","trailOffset":"1"}

## C3 quoteBudget
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","quoteBudget":"50"}
< {"seq":2,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50","minQty":"1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}

## C3 quoteBudget is not for instruments with negative prices
@ negative
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}

## C3 displayQty and postOnly
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5","displayQty":"1"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"5","postOnly":true}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5","displayQty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5","postOnly":true}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"9","displayQty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"5","postOnly":true,"trailOffset":"9"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"IOC","price":"10","qty":"5","stopPrice":"9","displayQty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"DAY","price":"10","qty":"5","stopPrice":"99","displayQty":"1","postOnly":true}
< {"seq":9,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"DAY","price":"10","qty":"5","stopPrice":"99","displayQty":"1","postOnly":true}

## C3 minQty not with postOnly, expireTime only and always with GTD
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"1","postOnly":true}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","expireTime":99}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"5","expireTime":99}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5","displayQty":"2","expireTime":99}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","displayQty":"2","expireTime":99}

## C3 AT_OPEN and AT_CLOSE not on stop types
@ pre-open
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"AT_OPEN","qty":"5","stopPrice":"9"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"AT_OPEN","price":"9","qty":"5","stopPrice":"9"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"AT_OPEN","qty":"5","trailOffset":"9"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"9","qty":"5","displayQty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"9","qty":"5","displayQty":"2"}

## C4 INVALID_QTY
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"0"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"-1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1000000000001"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","displayQty":"0"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"0"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"6"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"0"}
< {"seq":8,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"-1"}
< {"seq":9,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}

## C4 The instrument's own limits of quantity
@ small
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"11"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"11"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_QTY"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"1"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_QTY"}

## C4 The ceiling of quantity is ten to the twelfth lots
@ plain
> {"cmd":"asset","asset":"C","scale":0}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"C","tickSize":"1","lotSize":"1"}
< {"seq":3,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"C","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"1","qty":"1000000000000"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1000000000000"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"Y","side":"BUY","price":"1","qty":"1000000000001"}
< {"seq":5,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"Y","reason":"INVALID_QTY"}

## C5 INVALID_PRICE and INVALID_STOP_PRICE
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"5"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"-1","qty":"5"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9007199254740993","qty":"5"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"0","qty":"5"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"0"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"9007199254740993"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}

## C5 The instrument's own limits of price, for stop prices too
@ small
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"4","qty":"2"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"21","qty":"2"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"4"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"21"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"5","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"5","qty":"2"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"21"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_PRICE"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"20"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"20","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}

## C5 With negative prices allowed from minus to plus 2^53
@ negative
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"-9007199254740993","qty":"1"}
< {"seq":2,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INVALID_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"0","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"-5","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-5","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"-7"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"-7"}

## C6 A notional beyond 2^63-1 units is refused, on amend too
@ plain
The quote asset has 8 decimals: 10^8 units for each price of 1 and quantity of 1.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"92233720368","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"92233720368","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"92233720369","qty":"1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9223372036","qty":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9223372036","qty":"10"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","qty":"11"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","price":"9223372037"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"NOTIONAL_OVERFLOW"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","qty":"9"}
< {"seq":7,"event":"REPLACED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","price":"9223372036","qty":"9","cumQty":"0","leaves":"9","priority":"KEPT"}

## C6 Only orders with a price are bounded at entry
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1000000000000"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1000000000000"}
< {"seq":2,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1000000000000"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1000000000000","stopPrice":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1000000000000","stopPrice":"5"}

## C7 A replace to a time that has passed
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5","expireTime":99}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","expireTime":99}
> {"cmd":"clock","time":50}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":50}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_EXPIRE_TIME"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":51}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"0","leaves":"5","priority":"KEPT"}

## B2 C1 A rejected order says nothing else and changes nothing
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"5","minQty":"9"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":2,"symbol":"X","reason":"INVALID_QTY"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["11","1",1]]}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
