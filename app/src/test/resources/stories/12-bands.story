# Price bands

@@ band1
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2"}

@@ static10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","staticPct":"10"}

@@ volatility
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2","action":"VOLATILITY_AUCTION"}

## J4 4.8 The static band rejects a price outside, both ends belong to it
@ static10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"89","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"90","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"90","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"111","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"110","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"110","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"111","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND"}

## J4 The static band looks at the protection price, not at the stop price
@ static10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"111","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"111","qty":"1","stopPrice":"105"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"111","qty":"1","stopPrice":"105"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"150"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"150"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"110","qty":"1","stopPrice":"150"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"110","qty":"1","stopPrice":"150"}

## J4 An amend is judged when it changes the price
@ static10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"95","qty":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"95","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"111"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"PRICE_BAND"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"110"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"110","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
> {"cmd":"reference","symbol":"X","price":"50"}
110 is outside of 45 to 55 now, but it does not change.
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"110","qty":"4","cumQty":"0","leaves":"4","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"110","qty":"3"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"110","qty":"3","cumQty":"0","leaves":"3","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"56"}
< {"seq":10,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"PRICE_BAND"}

## J2 The static reference does not move with continuous trades
@ static10
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"110","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"110","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"110","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"110","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"110","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"111","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":2,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"reference","symbol":"X","price":"110"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"111","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"111","qty":"1"}

## J2 O8 Without a reference no band is enforced
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"band","symbol":"X","staticPct":"1","dynamicPct":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"50","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"50","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"500","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"500","qty":"1"}
One sweep over both: the order's own trades do not move its band.
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"500","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"500","qty":"2"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"50","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"500","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## J1 The width is rounded down to ticks
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"9.9"}
> {"cmd":"band","symbol":"X","staticPct":"2.5"}
99 ticks x 2.5 % = 2.475, so 2 ticks.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.2","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.1","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10.1","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9.6","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9.7","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9.7","qty":"1"}

## J1 The band of a negative reference takes its absolute value
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"-100"}
> {"cmd":"band","symbol":"X","staticPct":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"-111","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"-110","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-110","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"-89","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"-90","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-90","qty":"1"}

## J1 Four decimals of a percent count, five are an error, more than 10000 are refused
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"reference","symbol":"X","price":"1000000"}
> {"cmd":"band","symbol":"X","staticPct":"0.0001"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"999998","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"999999","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"999999","qty":"1"}
> {"cmd":"band","symbol":"X","staticPct":"0.00001"}
< {"error":"line 6: *","line":6}
> {"cmd":"band","symbol":"X","staticPct":"10000"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
> {"cmd":"band","symbol":"X","staticPct":"10000.0001"}
< {"seq":8,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}

## J5 4.8 A trade outside of the dynamic band never prints, the remainder expires
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"103","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"105","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"105","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"102","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BAND_BREACHED","symbol":"X","orderId":4,"price":"103","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":7,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"2","canceledQty":"3"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["103","1",1]]}

## J5 4.8 Market orders too
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"103","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":5,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"103","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"5"}

## J5 The limit ends before the band: no breach
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"103","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"102","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"102","qty":"5"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["102","5",1]],"asks":[["103","1",1]]}

## J3 J2 The band moves with trades, but not with the order's own
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"104","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"104","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"104","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"104","qty":"2"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"104","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"1"}
Now the reference is 102 and the band 100 to 104.
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"104","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"104","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"104","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## J3 4.8 An amend and a triggered stop have a band of their own
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"104","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"104","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s3","symbol":"X","side":"SELL","price":"107","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"107","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"102"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"102"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"101","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"101","qty":"2"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"102","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":1,"takerOrderId":6,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":2,"symbol":"X","stopPrice":"102","lastPrice":"102"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"104","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
Around 104: 102 to 106.
> {"cmd":"replace","account":2,"origClOrdId":"b2","price":"107"}
< {"seq":10,"event":"REPLACED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","price":"107","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}
< {"seq":10,"event":"BAND_BREACHED","symbol":"X","orderId":5,"price":"107","low":"102","high":"106","action":"EXPIRE_TAKER"}
< {"seq":10,"event":"EXPIRED","orderId":5,"clOrdId":"b2","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"2"}

## J5 B9 A FOK or minimum look that ends at the band breaches nothing
@ volatility
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"103","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"103","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"103","qty":"2"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"103","qty":"3","minQty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"3","minQty":"2"}
< {"seq":7,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"FOK","price":"103","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"103","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## J5 The minimum is met, then the band breaches
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"103","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"103","qty":"3","minQty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"3","minQty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"103","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"2"}

## J5 4.8 VOLATILITY_AUCTION: the limit remainder rests, the book may be crossed
@ volatility
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"103","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"105","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"105","qty":"3"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"103","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"103","volume":"2","surplus":"2","surplusSide":"SELL"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["105","2",1]],"asks":[["103","4",1]]}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","price":"103","volume":"2","surplus":"2","surplusSide":"SELL","decidedBy":"PRESSURE"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"103","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[["103","2",1]]}

## J5 VOLATILITY_AUCTION: IOC and market remainders expire after the phase
@ volatility
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"103","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"105","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"105","qty":"3"}
< {"seq":5,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"103","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"3"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":6,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":7,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"103","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"3"}

## O4 The remainder keeps the priority number it had when it was accepted
@ volatility
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"103","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"103","qty":"3"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"3"}
< {"seq":5,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"103","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"103","volume":"3","surplus":"1","surplusSide":"SELL"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"103","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"3"}
< {"seq":6,"event":"INDICATIVE","symbol":"X","price":"103","volume":"4","surplus":"2","surplusSide":"BUY"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b1","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"3","cumQty":"0","preventedQty":"0","leaves":"3","displayed":"3"},{"orderId":3,"clOrdId":"b2","account":3,"side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"3","cumQty":"0","preventedQty":"0","leaves":"3","displayed":"3"},{"orderId":1,"clOrdId":"s1","account":1,"side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"4","cumQty":"0","preventedQty":"0","leaves":"4","displayed":"4"}],"stops":[]}

## H1 J5 A cascade that breaches the band leaves the other stops pending
@ volatility
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"102"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"102"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"102"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"102"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"102"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"102"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"103","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"106","qty":"9"}
< {"seq":9,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"106","qty":"9"}
> {"cmd":"new","account":3,"clOrdId":"b4","symbol":"X","side":"BUY","price":"102","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":7,"clOrdId":"b4","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":4,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"102","lastPrice":"102"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"103","qty":"1","makerOrderId":5,"takerOrderId":1,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
The second has a band around 103: 101 to 105.
< {"seq":10,"event":"TRIGGERED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"102","lastPrice":"102"}
< {"seq":10,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"106","low":"101","high":"105","action":"VOLATILITY_AUCTION"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":10,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"1"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":6,"clOrdId":"s3","account":2,"side":"SELL","type":"LIMIT","tif":"GTC","price":"106","qty":"9","cumQty":"0","preventedQty":"0","leaves":"9","displayed":"9"}],"stops":[{"orderId":3,"clOrdId":"b3","account":1,"side":"BUY","type":"STOP","tif":"GTC","stopPrice":"102","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1"}]}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":11,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
The last price, 103, still satisfies the third.
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","stopPrice":"102","lastPrice":"103"}
< {"seq":11,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"106","low":"101","high":"105","action":"VOLATILITY_AUCTION"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":11,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"1"}

## J5 A triggered stop-limit rests in the volatility auction
@ volatility
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"110","qty":"2","stopPrice":"102"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"110","qty":"2","stopPrice":"102"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"106","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"106","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"102","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"102","lastPrice":"102"}
< {"seq":7,"event":"BAND_BREACHED","symbol":"X","orderId":1,"price":"106","low":"100","high":"104","action":"VOLATILITY_AUCTION"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"110","volume":"1","surplus":"1","surplusSide":"BUY"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["110","2",1]],"asks":[["106","1",1]]}

## J6 A band line replaces the whole setting
@ static10
> {"cmd":"band","symbol":"X","dynamicPct":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"50","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"50","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"106","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"106","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"106","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"106","qty":"1"}
< {"seq":7,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"106","low":"95","high":"105","action":"EXPIRE_TAKER"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"1"}
> {"cmd":"band","symbol":"X"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"106","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"106","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"106","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## J6 The action is EXPIRE_TAKER again when it is not given
@ volatility
> {"cmd":"band","symbol":"X","dynamicPct":"2"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"103","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"103","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"103","qty":"1"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"103","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":6,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"1"}

## J5 D4 A budget ends at the band
@ band1
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"102","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"102","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"103","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"103","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"500"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"500"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"102","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"103","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":6,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"0"}

## J5 B2 What a sell breaches
@ band1
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"97","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"97","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"90","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"90","qty":"1"}
< {"seq":5,"event":"BAND_BREACHED","symbol":"X","orderId":2,"price":"97","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":5,"event":"EXPIRED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"PRICE_BAND","cumQty":"0","canceledQty":"1"}
