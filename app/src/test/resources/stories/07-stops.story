# Stop and stop-limit orders

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

@@ reject10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

## 4.6 A buy stop fires when a trade reaches it
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"13","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.6 A sell stop fires when a trade reaches it
@ last10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"8"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"8"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"7","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"8","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"8","lastPrice":"8"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"7","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.6 A stop not reached waits, whatever the quotes do
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"15","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"20","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## 4.6 H3 Satisfied at entry it fires at once
@ last10
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"10"}
< {"seq":5,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"2","makerOrderId":3,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.6 H3 With stopAtEntry REJECT a satisfied stop is rejected
@ reject10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"9"}
< {"seq":5,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"9"}
< {"seq":8,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"9"}

## H3 With stopAtEntry REJECT it is rejected in a call too
@ reject10
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"STOP_WOULD_TRIGGER"}

## 4.6 O17 Without a last price a stop waits, whatever it says
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"99"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"99"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"1","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## 0.11 Every trade price counts, not only the last
@ last12
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"10"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
Trades at 10 and then at 11: the lowest reached the stop, the last did not.
> {"cmd":"new","account":4,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":6,"takerOrderId":7,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"11"}
< {"seq":8,"event":"TRADE","tradeId":4,"symbol":"X","price":"9","qty":"1","makerOrderId":4,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H1 Buys by ascending stop then time, then sells by descending stop then time
@ last12
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"14"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"14"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"13"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"13"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"13"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"13"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
> {"cmd":"new","account":3,"clOrdId":"s4","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"clOrdId":"s4","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s5","symbol":"X","side":"SELL","price":"14","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":10,"clOrdId":"s5","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b4","symbol":"X","side":"BUY","price":"14","qty":"2"}
< {"seq":12,"event":"ACCEPTED","orderId":11,"clOrdId":"b4","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"14","qty":"2"}
< {"seq":12,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":9,"takerOrderId":11,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":12,"event":"TRADE","tradeId":3,"symbol":"X","price":"14","qty":"1","makerOrderId":10,"takerOrderId":11,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":12,"event":"TRIGGERED","orderId":6,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"13","lastPrice":"14"}
< {"seq":12,"event":"EXPIRED","orderId":6,"clOrdId":"b2","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":12,"event":"TRIGGERED","orderId":7,"clOrdId":"b3","account":1,"symbol":"X","stopPrice":"13","lastPrice":"14"}
< {"seq":12,"event":"EXPIRED","orderId":7,"clOrdId":"b3","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":12,"event":"TRIGGERED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"14","lastPrice":"14"}
< {"seq":12,"event":"EXPIRED","orderId":5,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":12,"event":"TRIGGERED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","stopPrice":"11","lastPrice":"14"}
< {"seq":12,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":12,"event":"TRIGGERED","orderId":8,"clOrdId":"s3","account":1,"symbol":"X","stopPrice":"11","lastPrice":"14"}
< {"seq":12,"event":"EXPIRED","orderId":8,"clOrdId":"s3","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":12,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"14"}
< {"seq":12,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## H1 4.6 Passes repeat until none fires
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"13"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"13"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s4","symbol":"X","side":"SELL","price":"14","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":9,"clOrdId":"s4","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b4","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":10,"clOrdId":"b4","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":6,"takerOrderId":10,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":11,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":7,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":11,"event":"TRADE","tradeId":4,"symbol":"X","price":"13","qty":"1","makerOrderId":8,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":5,"clOrdId":"b3","account":1,"symbol":"X","stopPrice":"13","lastPrice":"13"}
< {"seq":11,"event":"TRADE","tradeId":5,"symbol":"X","price":"14","qty":"1","makerOrderId":9,"takerOrderId":5,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H1 Each fired stop is fully executed before the next, both collected at once
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"11"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"5"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":8,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":6,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"13","qty":"1","makerOrderId":7,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":9,"event":"TRADE","tradeId":5,"symbol":"X","price":"13","qty":"1","makerOrderId":7,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H1 A collected stop fires even if the price has moved back
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"4"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"4"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"9","qty":"1","makerOrderId":6,"takerOrderId":3,"makerAccount":3,"takerAccount":1,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":7,"event":"TRADE","tradeId":4,"symbol":"X","price":"9","qty":"1","makerOrderId":6,"takerOrderId":4,"makerAccount":3,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H1 Buys and sells of one pass are collected before either trades
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"8"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"8"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"20","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b2","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
The print at 12 fires the buy; what the buy trades at 20 moves no sell.
> {"cmd":"new","account":5,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b3","account":5,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":8,"makerAccount":3,"takerAccount":5,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"20","qty":"1","makerOrderId":6,"takerOrderId":3,"makerAccount":3,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":4}
< {"answer":"order","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","stopPrice":"8","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## 4.6 Stops run after the remainder of the incoming order is placed
@ last12
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"2","stopPrice":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"2","stopPrice":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":6,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"2","makerOrderId":5,"takerOrderId":3,"makerAccount":3,"takerAccount":1,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1]],"asks":[]}

## 4.6 G2 O1 A triggered stop-limit is a new order for priority, and keeps its ids
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"11","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"11","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":4,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":3,"clOrdId":"b1","account":1,"side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"11","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## 4.6 A stop-limit trades up to its limit and rests
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"11"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","4",1]],"asks":[["13","1",1]]}

## H8 4.6 A post-only stop-limit that would cross at its trigger is cancelled
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"13","qty":"5","stopPrice":"11","postOnly":true}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"13","qty":"5","stopPrice":"11","postOnly":true}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS","cumQty":"0","canceledQty":"5"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["13","1",1]]}

## B7 H8 A post-only stop-limit that does not cross rests; at entry the book does not matter
@ last10
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"14","qty":"5","stopPrice":"15","postOnly":true}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"14","qty":"5","stopPrice":"15","postOnly":true}
> {"cmd":"cancel","account":2,"clOrdId":"s1"}
< {"seq":6,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"15","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"15","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"15","lastPrice":"15"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["14","5",1]],"asks":[]}

## D3 IOC on a stop-limit waits for the trigger, then is IOC
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"IOC","price":"12","qty":"5","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"IOC","price":"12","qty":"5","stopPrice":"11"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"IOC","price":"12","stopPrice":"11","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","status":"PENDING_TRIGGER"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"IOC","cumQty":"1","canceledQty":"4"}

## D3 O9 FOK on a stop looks when it fires
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"FOK","qty":"5","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"FOK","qty":"5","stopPrice":"11"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"4"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"4"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["12","4",1]]}

## O9 The minimum quantity of a stop is looked at when it fires
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"11","minQty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"11","minQty":"3"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"11","minQty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"11","minQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"2","makerOrderId":6,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","3",1]],"asks":[]}

## D3 DAY and GTD end a stop before its trigger
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"GTD","qty":"1","stopPrice":"12","expireTime":50}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTD","qty":"1","stopPrice":"12","expireTime":50}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","tif":"DAY","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"DAY","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"clock","time":50}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":8,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"1"}
> {"query":"order","orderId":5}
< {"answer":"order","orderId":5,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## D3 GTD ends a stop-limit after its trigger too
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTD","price":"9","qty":"1","stopPrice":"10","expireTime":50}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTD","price":"9","qty":"1","stopPrice":"10","expireTime":50}
< {"seq":4,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["9","1",1]],"asks":[]}
> {"cmd":"clock","time":50}
< {"seq":5,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"1"}

## D1 A stop's own price is its protection
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"12","qty":"5","stopPrice":"11"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"12","qty":"5","stopPrice":"11"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"4"}

## D4 A stop by amount buys lots for its budget when it fires
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","stopPrice":"11","quoteBudget":"50"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"11","quoteBudget":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"9"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"9"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"4","makerOrderId":5,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"5","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}

## H2 A pass needs a trade of this instrument
@ last10
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":4,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"Y","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"Y","side":"BUY","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"Y","price":"12","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"reference","symbol":"X","price":"15"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}

## 4.6 No stop fires in a call or a halt, the print may fire it after
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"12","volume":"1","surplus":"0","surplusSide":"NONE"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"15","qty":"3"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"3"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"12","volume":"1","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"15","qty":"1","makerOrderId":6,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## H3 A stop satisfied at entry in a call is parked until CONTINUOUS is entered
@ last10
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"9"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"9"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"9","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","status":"PENDING_TRIGGER"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":6,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"9","lastPrice":"10"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## 4.6 A pending stop is cancelled as any order
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"13","qty":"4","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"13","qty":"4","stopPrice":"12"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":5,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"4"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"status":"UNKNOWN"}

## H1 A stop-limit that comes to rest is met by the next of the same pass
@ last12
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"13","qty":"1","stopPrice":"14"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"13","qty":"1","stopPrice":"14"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"11"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"11"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"14","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"14","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b2","symbol":"X","side":"BUY","price":"14","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"b2","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"14","qty":"2"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":3,"symbol":"X","price":"14","qty":"1","makerOrderId":6,"takerOrderId":7,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"14","lastPrice":"14"}
< {"seq":8,"event":"TRIGGERED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","stopPrice":"11","lastPrice":"14"}
< {"seq":8,"event":"TRADE","tradeId":4,"symbol":"X","price":"13","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
