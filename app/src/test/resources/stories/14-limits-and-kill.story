# Limits of accounts, mass cancel, kill switch

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ tenth
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.5","lotSize":"0.1"}

## L1 L3 4.10 Open orders are limited, pending stops and IOC included
@ plain
> {"cmd":"account","account":1,"maxOpenOrders":2}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"20"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"OPEN_ORDER_LIMIT"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"OPEN_ORDER_LIMIT"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"OPEN_ORDER_LIMIT"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## O1 L3 A stop is one open order before and after its trigger
@ plain
> {"cmd":"account","account":1,"maxOpenOrders":2}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"9","qty":"1","stopPrice":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"9","qty":"1","stopPrice":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"8","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"8","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"OPEN_ORDER_LIMIT"}

## L1 4.10 Quantity is limited in the base asset, on amend too
@ tenth
> {"cmd":"account","account":1,"maxOrderQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.0","qty":"5.1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"MAX_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.0","qty":"5.0"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10.0","qty":"5.0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"5.1"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"MAX_QTY"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4.9"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10.0","qty":"4.9","cumQty":"0.0","leaves":"4.9","priority":"KEPT"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","qty":"5.1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"MAX_QTY"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.0","qty":"5.1"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10.0","qty":"5.1"}

## L1 4.10 Notional is limited in the quote asset, on amend too
@ tenth
> {"cmd":"account","account":1,"maxOrderNotional":"50"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.0","qty":"5.1"}
< {"seq":3,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10.0","qty":"5.0"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10.0","qty":"5.0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10.5"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"MAX_NOTIONAL"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"5.1"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"MAX_NOTIONAL"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10.5","qty":"4.7"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10.5","qty":"4.7","cumQty":"0.0","leaves":"4.7","priority":"LOST"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50.01"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}

## L1 Orders with neither price nor budget have no notional
@ plain
> {"cmd":"account","account":1,"maxOrderNotional":"50"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"1000"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"1000"}
< {"seq":3,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1000"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1000","stopPrice":"99"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1000","stopPrice":"99"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","price":"1","qty":"51"}
< {"seq":5,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}

## L1 An account line replaces the whole setting, nothing and 0 are no limit
@ plain
> {"cmd":"account","account":1,"maxOpenOrders":1,"maxOrderQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"OPEN_ORDER_LIMIT"}
> {"cmd":"account","account":1,"maxOrderQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"6"}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"MAX_QTY"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"account","account":1,"maxOrderQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"6"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}

## L2 4.10 A bucket of orders fills with the time of the commands
@ plain
> {"cmd":"account","account":1,"ordersPerSecond":2,"burst":3}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"RATE_LIMIT"}
half a second is one order
> {"cmd":"new","time":499999999,"account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b4","account":1,"symbol":"X","reason":"RATE_LIMIT"}
> {"cmd":"new","time":500000000,"account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b5","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":9,"event":"REJECTED","clOrdId":"b5","account":1,"symbol":"X","reason":"RATE_LIMIT"}
never more than the burst
> {"cmd":"new","time":90000000000,"account":1,"clOrdId":"b5","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":5,"clOrdId":"b5","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b6","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":6,"clOrdId":"b6","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b7","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":12,"event":"ACCEPTED","orderId":7,"clOrdId":"b7","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b8","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":13,"event":"REJECTED","clOrdId":"b8","account":1,"symbol":"X","reason":"RATE_LIMIT"}

## L2 The burst is the rate if it is not given
@ plain
> {"cmd":"account","account":1,"ordersPerSecond":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"RATE_LIMIT"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## L2 A rejected order costs, a rate limit costs nothing, what is before the check neither
@ plain
> {"cmd":"account","account":1,"ordersPerSecond":1,"burst":3}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
a duplicate is seen before
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"DUPLICATE_CLORDID"}
an invalid one pays
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"0","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"INVALID_PRICE"}
a replace pays, one of an unknown order does not
> {"cmd":"replace","account":1,"origClOrdId":"b9","qty":"1"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b9","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"9"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"9","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"8"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"RATE_LIMIT"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":9,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"RATE_LIMIT"}
> {"cmd":"new","time":1000000000,"account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":2,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## L2 4.10 Cancels are never refused for a limit
@ plain
> {"cmd":"account","account":1,"maxOpenOrders":1,"ordersPerSecond":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"RATE_LIMIT"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## L4 4.10 A mass cancel goes by ascending order id over all instruments
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"Y","side":"BUY","type":"STOP","qty":"1","stopPrice":"30"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"Y","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"30"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"massCancel","account":1}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"CANCELED","orderId":4,"clOrdId":"b3","account":1,"symbol":"Y","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"CANCELED","orderId":5,"clOrdId":"b4","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
> {"cmd":"massCancel","account":1}

## L4 4.10 A mass cancel by side, by instrument, by both
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"Y","side":"BUY","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"Y","side":"SELL","price":"20","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":1,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
> {"cmd":"massCancel","account":1,"symbol":"Y","side":"BUY"}
< {"seq":7,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"Y","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
> {"cmd":"massCancel","account":1,"side":"SELL"}
< {"seq":8,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
< {"seq":8,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":1,"symbol":"Y","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"Y","side":"BUY","price":"10","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"massCancel","account":1,"symbol":"X"}
< {"seq":10,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"1"}

## L4 4.10 A kill cancels all of the account and refuses its new orders until cleared
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"5"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"5"}
> {"cmd":"kill","account":1}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
< {"seq":5,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"unkill","account":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## L4 The global kill is a flag of its own
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"kill","account":1}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
> {"cmd":"kill"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b2","account":2,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"unkill","account":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"kill","account":1}
> {"cmd":"unkill"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":11,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":12,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## O15 Killed twice or cleared without a kill: no event, no error
@ plain
> {"cmd":"unkill","account":1}
> {"cmd":"unkill"}
> {"cmd":"kill","account":1}
> {"cmd":"kill","account":1}
> {"cmd":"unkill","account":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## O20 C1 A killed account is refused before everything else is looked at
@ plain
> {"cmd":"account","account":1,"ordersPerSecond":1}
> {"cmd":"kill","account":1}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"0"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0","qty":"0"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH"}

## L5 A killed account has nothing left to cancel, and may still ask
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"kill","account":1}
< {"seq":3,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"massCancel","account":1}

## L4 B10 H9 A kill cancels a pair once each
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"1","ocoGroup":1}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"1","stopPrice":"5","ocoGroup":1}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"1","stopPrice":"5","ocoGroup":1}
> {"cmd":"kill"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"1"}
< {"seq":4,"event":"CANCELED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"1"}

## L1 C6 The notional of a negative price is its amount
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"account","account":1,"maxOrderNotional":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"-5","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"-5","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"-5","qty":"3"}
< {"seq":4,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}
