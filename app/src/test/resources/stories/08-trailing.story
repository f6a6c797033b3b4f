# Trailing stops

@@ fresh
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

@@ last12
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"12","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"12","qty":"1"}

## H5 4.6 A sell's stop is the last price at entry less its offset
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"8","trailOffset":"2"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"8","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## H5 A buy's stop is the last price at entry plus its offset
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"12","trailOffset":"2"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## H5 Without a last price it has no stop until the first trade
@ fresh
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","trailOffset":"2"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"8","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## H5 4.6 It follows the best price and stays when the price comes back
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"8","trailOffset":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"13","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"13","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":6,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}
> {"cmd":"new","account":4,"clOrdId":"b3","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b3","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s4","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"clOrdId":"s4","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b4","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":10,"clOrdId":"b4","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":4,"symbol":"X","price":"11","qty":"1","makerOrderId":9,"takerOrderId":10,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":11,"event":"TRADE","tradeId":5,"symbol":"X","price":"9","qty":"1","makerOrderId":8,"takerOrderId":3,"makerAccount":4,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H5 A buy's trailing stop follows down and fires up
@ last12
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"1","trailOffset":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"15","trailOffset":"3"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"7","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"7","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","stopPrice":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":6,"takerOrderId":8,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"11","qty":"1","makerOrderId":7,"takerOrderId":3,"makerAccount":3,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H5 0.11 Trades in the middle of a sweep move it too
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"7","trailOffset":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"13","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b4","symbol":"X","side":"BUY","price":"5","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b4","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"5","qty":"1"}
The trade at 13 moves the stop to 10, the trade at 10 reaches it.
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"13","qty":"1","makerOrderId":4,"takerOrderId":8,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":8,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"10","qty":"1","makerOrderId":6,"takerOrderId":8,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":9,"event":"TRADE","tradeId":5,"symbol":"X","price":"5","qty":"1","makerOrderId":7,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.11 A stop reached by a trade of a sweep fires, though later trades moved away
@ last12
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"10","trailOffset":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"11"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## 0.11 A trade above that moves the stop up does not fire it by a lower one before it
@ last12
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"9","trailOffset":"3"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"14","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
10 came before 14: when it traded the stop was 9. Now it is 11, and the last price 14.
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"14","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"14","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"14","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## H5 The auction print moves it once
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"8","trailOffset":"2"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"15","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"15","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"15","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"new","account":4,"clOrdId":"s3","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":4,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"15","volume":"2","surplus":"0","surplusSide":"NONE"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"15","volume":"2","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"15","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"15","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":4,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"13","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## H5 0.11 The auction print may fire it
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"8","trailOffset":"2"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"7","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"7","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"7","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"7","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"7","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"8","lastPrice":"7"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"7","qty":"1","makerOrderId":4,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H5 The first trade only sets the anchor
@ fresh
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"1","trailOffset":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","qty":"1","trailOffset":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","stopPrice":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## O18 A sell's stop may be zero or below and does not fire
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"20"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"-10","trailOffset":"20"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"1","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"1","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","stopPrice":"-10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## O18 A buy's stop may be above every price
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","qty":"1","trailOffset":"9007199254740992"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"9007199254741002","trailOffset":"9007199254740992"}

## C5 The offset is from 1 to 2^53 ticks
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"0"}
< {"seq":4,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"9007199254740993"}
< {"seq":5,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"-1"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"INVALID_STOP_PRICE"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"9","trailOffset":"1"}

## E1 A trailing stop has no stop price to amend
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"5","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"5","stopPrice":"8","trailOffset":"2"}
> {"cmd":"replace","account":1,"origClOrdId":"s1","stopPrice":"9"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"s1","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"s1","qty":"4"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"8","qty":"4","cumQty":"0","leaves":"4","priority":"KEPT"}

## H1 Trailing stops take their turn by where their stop is
@ last12
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"8","trailOffset":"4"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"9"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"9"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"1","trailOffset":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"1","stopPrice":"10","trailOffset":"2"}
> {"cmd":"new","account":4,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b1","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":5,"clOrdId":"s4","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s4","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":6,"takerOrderId":7,"makerAccount":4,"takerAccount":5,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":5,"clOrdId":"s3","account":3,"symbol":"X","stopPrice":"10","lastPrice":"8"}
< {"seq":8,"event":"EXPIRED","orderId":5,"clOrdId":"s3","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","stopPrice":"9","lastPrice":"8"}
< {"seq":8,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"8","lastPrice":"8"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## D1 A trailing stop's own price is its protection
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","price":"7","qty":"5","trailOffset":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","price":"7","qty":"5","stopPrice":"8","trailOffset":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"6","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"6","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":4,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"8","lastPrice":"8"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"7","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"4"}

## H5 A trailing buy by amount
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","quoteBudget":"25","trailOffset":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","stopPrice":"11","quoteBudget":"25","trailOffset":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"2","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
