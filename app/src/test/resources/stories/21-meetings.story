# Where rules meet

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

@@ last12
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"12","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"12","qty":"1"}

@@ volatility
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2","action":"VOLATILITY_AUCTION"}

@@ pro-rata
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","matching":"PRO_RATA"}

## E9 H7 An amended stop that fires: replaced, triggered, partner cancelled, trades
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"5","ocoGroup":1}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"15","ocoGroup":1}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"5","stopPrice":"15","ocoGroup":1}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","stopPrice":"10"}
< {"seq":7,"event":"REPLACED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"10","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
< {"seq":7,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"5","makerOrderId":5,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## F1 G1 An iceberg decrements against its own iceberg
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"9","displayQty":"4","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"9","displayQty":"4"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"2"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"0"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"3","canceledQty":"0"}

## F1 G1 The rest of a decremented iceberg rests with a fresh slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"9","displayQty":"4","stp":"DECREMENT"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"9","displayQty":"4"}
< {"seq":3,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"3","mode":"DECREMENT"}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"9","cumQty":"0","preventedQty":"3","leaves":"6","displayed":"4"}],"stops":[]}

## H2 J5 The print fires a stop that breaches the band: a volatility auction at once
@ volatility
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"100"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"100"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"100","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"100","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"100","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"103","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"100","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"100","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"100","lastPrice":"100"}
< {"seq":9,"event":"BAND_BREACHED","symbol":"X","orderId":1,"price":"103","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":9,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"2"}

## E5 J5 An amend that breaches: replaced, trades, breach, rests in the auction
@ volatility
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"99","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"99","qty":"3"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"105"}
< {"seq":7,"event":"REPLACED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","price":"105","qty":"3","cumQty":"0","leaves":"3","priority":"LOST"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"105","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"105","volume":"1","surplus":"1","surplusSide":"BUY"}

## D2 J5 A market remainder with REST does not rest after a breach
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":50,"protectionAction":"REST"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2","action":"VOLATILITY_AUCTION"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"105","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"2"}

## 4.2 H1 A FOK that fails fires nothing and replenishes nothing
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"4","displayQty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"4","displayQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"12","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"12","qty":"5"}
< {"seq":6,"event":"EXPIRED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":3,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"4","cumQty":"0","preventedQty":"0","leaves":"4","displayed":"1"}],"stops":[{"orderId":4,"clOrdId":"b1","account":2,"side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"}]}

## H5 H1 What a fired stop trades moves a trailing stop, and may fire it in the next pass
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"9","trailOffset":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"11"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"11"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"14","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s4","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s4","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b2","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":8,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"14","qty":"1","makerOrderId":6,"takerOrderId":4,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"15","qty":"1","makerOrderId":7,"takerOrderId":4,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"14","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}
> {"cmd":"new","account":5,"clOrdId":"b3","symbol":"X","side":"BUY","price":"14","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"clOrdId":"b3","account":5,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
> {"cmd":"new","account":6,"clOrdId":"s5","symbol":"X","side":"SELL","price":"14","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":10,"clOrdId":"s5","account":6,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":5,"symbol":"X","price":"14","qty":"1","makerOrderId":9,"takerOrderId":10,"makerAccount":5,"takerAccount":6,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"14","lastPrice":"14"}
< {"seq":11,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## L4 I10 A kill in a call moves the indicative price
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"kill","account":1}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"5"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}

## I10 L4 A kill of all over two instruments: indicative per instrument
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"phase","symbol":"Y","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"Y","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"Y","side":"SELL","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"INDICATIVE","symbol":"Y","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"cmd":"kill"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":2,"symbol":"Y","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE"}
< {"seq":9,"event":"INDICATIVE","symbol":"Y","volume":"0","surplus":"0","surplusSide":"NONE"}

## G4 D5 Pro-rata: a budget looks as it sweeps
@ pro-rata
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"9"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"9"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","price":"11","quoteBudget":"72"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","price":"11","quoteBudget":"72"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":3,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":4,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","price":"11","quoteBudget":"72"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":4,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","price":"11","quoteBudget":"72"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":5,"makerAccount":2,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":3,"takerOrderId":5,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"EXPIRED","orderId":5,"clOrdId":"b2","account":4,"symbol":"X","reason":"BUDGET","cumQty":"7","canceledQty":"0"}

## G3 0.4 Pro-rata: FOK counts the hidden part
@ pro-rata
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6","displayQty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6","displayQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"9"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"9"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"9"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"8"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"8"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"7","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"4"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"3"}
< {"seq":5,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"2"}
< {"seq":5,"event":"TRADE","tradeId":5,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"1"}
< {"seq":5,"event":"TRADE","tradeId":6,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"0"}
< {"seq":5,"event":"TRADE","tradeId":7,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H7 G1 A leg that is an iceberg: replenished before the partner goes
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","displayQty":"1","ocoGroup":2}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","displayQty":"1","ocoGroup":2}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"9","ocoGroup":2}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"9","ocoGroup":2}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"REPLENISHED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"3"}
< {"seq":6,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"REPLENISHED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"1","reserveQty":"2"}

## O9 J5 A triggered FOK that ends at the band expires as FOK, no auction
@ volatility
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"FOK","qty":"2","stopPrice":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"FOK","qty":"2","stopPrice":"100"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"100","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"110","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"110","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"100","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"100","qty":"1","makerOrderId":2,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"100","lastPrice":"100"}
< {"seq":8,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"2"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["101","1",1],["110","5",1]]}

## O9 0.4 A triggered FOK does not look past its own order
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"FOK","price":"13","qty":"2","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"FOK","price":"13","qty":"2","stopPrice":"11"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s4","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s4","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":8,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"2"}

## D9 H5 A trailing stop that is due does not see the trade that would fire it
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTD","qty":"1","expireTime":50,"trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTD","qty":"1","stopPrice":"8","expireTime":50,"trailOffset":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","time":50,"account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## O6 G5 An iceberg for the opening only
@ plain
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"10","qty":"10","displayQty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"10","qty":"10","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"4","surplus":"6","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"4","surplus":"6","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"REPLENISHED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","displayQty":"2","reserveQty":"4"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"4","canceledQty":"6"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}

## O5 D8 A market order of a call with DAY ends with the call, not the day
@ plain
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":2,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"DAY","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"DAY","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"INDICATIVE","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":5,"event":"UNCROSSED","symbol":"X","price":"10","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"CLOSED"}

## 4.6 B1 Stop passes of one command after an amend
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"replace","account":3,"origClOrdId":"b2","price":"12"}
< {"seq":8,"event":"REPLACED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","price":"12","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"13","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## G2 E6 A slice amended away keeps its place until it is empty
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"7","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":1,"origClOrdId":"s1","qty":"4"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"3","leaves":"1","priority":"KEPT"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4","cumQty":"3","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":2,"clOrdId":"s2","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.2 E3 F4 Amended to what is done and prevented
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"7","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"5"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"3","leaves":"0","priority":"KEPT"}

## 4.2 H8 A post-only stop-limit satisfied at its entry
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"1","stopPrice":"10","postOnly":true}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"1","stopPrice":"10","postOnly":true}
< {"seq":5,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":5,"event":"CANCELED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS","cumQty":"0","canceledQty":"1"}

## 4.1 B3 A long sweep is one command
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"symbol":"X","side":"BUY","price":"12","qty":"9"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"9"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"7","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":4,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":5,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":6,"symbol":"X","price":"11","qty":"1","makerOrderId":6,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":7,"symbol":"X","price":"11","qty":"1","makerOrderId":7,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRADE","tradeId":8,"symbol":"X","price":"12","qty":"1","makerOrderId":8,"takerOrderId":9,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","1",1]],"asks":[]}

## I9 O5 A resting market remainder trades in a call at its limit
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2,"protectionAction":"REST"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"12","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","price":"12","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","1",1]],"asks":[]}

## D8 H9 B1 The day's end with a pair and a GTC partner
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5","ocoGroup":3}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","tif":"DAY","qty":"5","stopPrice":"8","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"DAY","qty":"5","stopPrice":"8","ocoGroup":3}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":6,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"5"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## I3 H7 An AT_OPEN order and a pair at the opening
@ last10
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"2","ocoGroup":3}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"2","ocoGroup":3}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"2","stopPrice":"8","ocoGroup":3}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"2","stopPrice":"8","ocoGroup":3}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"12","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"12","qty":"3"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"12","volume":"2","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"12","volume":"2","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"2","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"2"}
< {"seq":8,"event":"EXPIRED","orderId":5,"clOrdId":"b1","account":2,"symbol":"X","reason":"AT_OPEN","cumQty":"2","canceledQty":"1"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
