# Protection of market orders, and orders by amount

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ expire2
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2}

@@ rest2
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2,"protectionAction":"REST"}

## D1 4.2 The cap is counted from the best opposite price at entry
@ expire2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"3"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["13","1",1]]}

## D1 A sell's cap is below the best bid
@ expire2
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"8","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"3"}

## D1 The tighter of the own price and the instrument's protection counts
@ expire2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"11","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"11","qty":"3"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s4","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s4","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","price":"99","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"99","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"s5","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":7,"clOrdId":"s5","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
Best is 9, cap 11: the ask at 12 is out of reach, whatever the own price.
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","price":"99","qty":"2"}
< {"seq":9,"event":"ACCEPTED","orderId":8,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"99","qty":"2"}
< {"seq":9,"event":"TRADE","tradeId":4,"symbol":"X","price":"9","qty":"1","makerOrderId":7,"takerOrderId":8,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":8,"clOrdId":"b3","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}

## D1 O9 The look of FOK and minimum ends at the cap
@ expire2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"9"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"9"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"2"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"2"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"2","minQty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2","minQty":"2"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"2"}

## D1 The protection of a stop is counted when it fires
@ expire2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"3","stopPrice":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"3","stopPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"17","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"17","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s4","symbol":"X","side":"SELL","price":"18","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s4","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"18","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":6,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"15","qty":"1","makerOrderId":3,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"17","qty":"1","makerOrderId":4,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"1"}

## D2 4.2 REST: the remainder rests as a limit at the cap, and says at which
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLACED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"5","cumQty":"1","leaves":"4","priority":"LOST"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":3,"clOrdId":"b1","account":2,"side":"BUY","type":"MARKET","tif":"GTC","price":"12","qty":"5","cumQty":"1","preventedQty":"0","leaves":"4","displayed":"4"},{"orderId":2,"clOrdId":"s2","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}

## D2 REST also when the book has run out below the cap
@ rest2
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","price":"8","qty":"5","cumQty":"1","leaves":"4","priority":"LOST"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["8","4",1]]}

## D2 4.2 Nothing to start with: no cap, NO_LIQUIDITY
@ rest2
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":2,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"5"}

## D2 B9 IOC does not rest
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","qty":"5"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"4"}

## D2 Stopped by prevention it does not rest
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"11","qty":"1","mode":"CANCEL_NEWEST"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"STP","cumQty":"1","canceledQty":"4"}

## D2 Stopped by the band it does not rest
@ rest2
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","dynamicPct":"10"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"12","low":"9","high":"11","action":"EXPIRE_TAKER"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"4"}

## D2 A budget order does not rest
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"50"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"0"}

## D2 The cap is clamped into the instrument's prices
@ rest2
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"2","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"2","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"2","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","price":"1","qty":"5","cumQty":"1","leaves":"4","priority":"LOST"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["1","4",1]]}

## D2 A stop rests at the cap of its trigger
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"3","stopPrice":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"3","stopPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"15","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRIGGERED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"15","qty":"1","makerOrderId":3,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"17","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["17","2",1]],"asks":[]}

## O5 A market remainder that rests by protection stays when a call ends
@ rest2
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"3","cumQty":"1","leaves":"2","priority":"LOST"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","price":"11","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"11","qty":"1"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["12","2",1]],"asks":[]}

## D4 4.2 A budget buys whole lots while the next one fits
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"35"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"35"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}

## D4 A budget exactly used up ends as BUDGET
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"30"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"30"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}

## D4 A budget that the whole book cannot use ends as NO_LIQUIDITY
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","quoteBudget":"35"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","quoteBudget":"35"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"0"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"35"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"35"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"0"}

## D4 A budget too small for one lot
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"9.99"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"9.99"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"0","canceledQty":"0"}

## D4 A budget ended by its own price
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"11","quoteBudget":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"11","quoteBudget":"100"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"0"}

## D4 A9 A budget with decimals, printed without trailing zeros
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.01","lotSize":"0.1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.01","lotSize":"0.1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"0.25","qty":"5.0"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"0.25","qty":"5.0"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"0.120"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"0.12"}
0.12 / 0.25 = 0.48, so 0.4.
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"0.25","qty":"0.4","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4.6","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"0.4","canceledQty":"0.0"}

## D5 FOK by amount succeeds when the next lot does not fit
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}

## D5 FOK by amount succeeds when nothing of it is left
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"20"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}

## D5 FOK by amount fails when liquidity, cap, band or an own order ends it
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","price":"11","quoteBudget":"35"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","price":"11","quoteBudget":"35"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","dynamicPct":"10"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":8,"event":"EXPIRED","orderId":5,"clOrdId":"b3","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"band","symbol":"X"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":10,"event":"ACCEPTED","orderId":6,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":10,"event":"EXPIRED","orderId":6,"clOrdId":"b4","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":2,"clOrdId":"b5","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"9"}
< {"seq":11,"event":"ACCEPTED","orderId":7,"clOrdId":"b5","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"9"}
< {"seq":11,"event":"EXPIRED","orderId":7,"clOrdId":"b5","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}

## D5 F5 An own order that it cannot pay ends a FOK by amount well
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"31"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"31"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"32"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"32"}
< {"seq":6,"event":"EXPIRED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}

## D4 D5 A budget takes an iceberg slice by slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","displayQty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","displayQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"1"}
< {"seq":3,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}

## D2 Only a cap from the instrument lets the remainder rest, the order's own price does not
Own price equal to the protection, tighter, wider: only the last one rests.
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2,"protectionAction":"REST"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"12","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"12","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":3,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","price":"11","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"11","qty":"2"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":3,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","price":"13","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"13","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"REPLACED","orderId":6,"clOrdId":"b3","account":2,"symbol":"X","price":"12","qty":"2","cumQty":"1","leaves":"1","priority":"LOST"}

## D5 F5 An own order met when the rest of the budget pays for no lot ends it by BUDGET, wherever it stands
The first own order is affordable and cancelled, the second one is not and stays; in the second look nothing is left to spend on.
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stp":"CANCEL_OLDEST"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":3,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"39"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":3,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"39"}
< {"seq":5,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":4,"price":"10","qty":"1","mode":"CANCEL_OLDEST"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":3,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":3,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
> {"cmd":"new","account":2,"clOrdId":"s4","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":5,"clOrdId":"s4","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":7,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"35"}
< {"seq":7,"event":"EXPIRED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
