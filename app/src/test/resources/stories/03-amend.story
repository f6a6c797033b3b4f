# Amending an order

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## 4.3 E2 Quantity down at the same price keeps the place in the queue
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"3"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"3","cumQty":"0","leaves":"3","priority":"KEPT"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.3 E2 Quantity up goes to the tail
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"6"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"0","leaves":"6","priority":"LOST"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":5,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":5,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"5","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.3 E2 Any price change loses the place, also back again
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"9"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"9","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## E2 Price changed and quantity down: lost all the same
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"11","qty":"2"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"11","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"5","cumQty":"0","preventedQty":"0","leaves":"5","displayed":"5"},{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2","cumQty":"0","preventedQty":"0","leaves":"2","displayed":"2"}],"stops":[]}

## E2 A replace that changes nothing is answered and keeps the place
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10","qty":"1"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 0.9 Fields not given keep their present value
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5","expireTime":100}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","expireTime":100}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"0","leaves":"4","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"11"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"11","qty":"4","cumQty":"0","leaves":"4","priority":"LOST"}
> {"cmd":"clock","time":100}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"4"}

## 0.2 E2 After a partial fill the new quantity is still the total
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
Up to exactly the present total is not up.
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"10"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"10","cumQty":"4","leaves":"6","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"5"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"4","leaves":"1","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"6"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"4","leaves":"2","priority":"LOST"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6","cumQty":"4","preventedQty":"0","leaves":"2","displayed":"2"}],"stops":[]}

## 0.2 E3 4.3 A quantity not above what is done completes the order
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2","price":"12","qty":"3"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b2","origClOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"4","leaves":"0","priority":"KEPT"}
> {"query":"order","orderId":1}
< {"answer":"order","orderId":1,"status":"UNKNOWN"}
> {"cmd":"cancel","account":1,"clOrdId":"b2"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"UNKNOWN_ORDER"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[],"asks":[]}

## E3 Completing an order cancels its OCO partner
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","ocoGroup":1}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","ocoGroup":1}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"20","ocoGroup":1}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"5","stopPrice":"20","ocoGroup":1}
Filled in part, the partner would be gone: shrunk by prevention instead.
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4","stp":"DECREMENT"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"4","mode":"DECREMENT"}
< {"seq":4,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"0","leaves":"0","priority":"KEPT"}
< {"seq":5,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}

## E4 A new client id frees the old one at once
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b2","origClOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"cancel","account":1,"clOrdId":"b2"}
< {"seq":6,"event":"CANCELED","orderId":1,"clOrdId":"b2","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## E4 The new client id must not be another live order's
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2","price":"8"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"DUPLICATE_CLORDID"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","1",1],["9","1",1]],"asks":[]}
Another account's ids are its own.
> {"cmd":"new","account":2,"clOrdId":"b3","symbol":"X","side":"BUY","price":"7","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"7","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b3"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b3","origClOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}

## E4 An order without client id can be given one
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"orderId":1,"clOrdId":"b1"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}

## O16 Only the client id changes: kept; the id to itself prints no old id
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b1"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"c1"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"c1","origClOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## E5 4.3 A crossing amend is replaced first, then trades as the taker
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"11","qty":"6"}
< {"seq":4,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"11","qty":"6","cumQty":"0","leaves":"6","priority":"LOST"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","4",1]],"asks":[]}

## E5 A crossing amend that fills ends with the trade
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"9"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"9"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"12"}
< {"seq":4,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"12","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"order","orderId":2}
< {"answer":"order","orderId":2,"status":"UNKNOWN"}

## E5 F7 An amended order meets its own with its own mode
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"2","stp":"NONE"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","stp":"CANCEL_OLDEST"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"11"}
< {"seq":4,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","price":"11","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
< {"seq":4,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"11","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":4,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["11","5",1]],"asks":[]}

## E1 Both ids given must name the same order
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"orderId":1,"origClOrdId":"b2","qty":"1"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"orderId":1,"clOrdId":"b2","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":1,"orderId":2,"origClOrdId":"b2","price":"9"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","price":"9","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}

## E1 A field that the order does not have is INVALID_ORDER
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"5","stopPrice":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"5","stopPrice":"20"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","stopPrice":"21","quoteBudget":"100"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"21","quoteBudget":"100"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"22"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"22"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":9}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stopPrice":"30"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","price":"20"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","displayQty":"1"}
< {"seq":9,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b3","qty":"5"}
< {"seq":10,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b3","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b4","price":"13","stopPrice":"23"}
< {"seq":11,"event":"REPLACED","orderId":4,"clOrdId":"b4","account":1,"symbol":"X","price":"13","stopPrice":"23","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"b3","stopPrice":"24"}
< {"seq":12,"event":"REPLACED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","stopPrice":"24","cumQty":"0","priority":"LOST"}

## E1 A triggered stop-limit has no stop price to amend any more
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"9","qty":"1","stopPrice":"10"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"9","qty":"1","stopPrice":"10"}
< {"seq":4,"event":"TRIGGERED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","lastPrice":"10"}
> {"cmd":"replace","account":3,"origClOrdId":"b2","stopPrice":"11"}
< {"seq":5,"event":"CANCEL_REJECTED","account":3,"clOrdId":"b2","reason":"INVALID_ORDER"}
> {"cmd":"replace","account":3,"origClOrdId":"b2","price":"8"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","price":"8","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}

## E1 A plain limit order can be given a displayed quantity, for its next slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","displayQty":"2"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"0","leaves":"5","priority":"KEPT"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","5",1]],"asks":[]}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"6"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"0","leaves":"6","priority":"LOST"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","2",1]],"asks":[]}

## E6 Iceberg amended down keeps its place, its hidden part shrinks first
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"6"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"0","leaves":"6","priority":"KEPT"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6","cumQty":"0","preventedQty":"0","leaves":"6","displayed":"4"},{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"3"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"3","cumQty":"0","leaves":"3","priority":"KEPT"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3","cumQty":"0","preventedQty":"0","leaves":"3","displayed":"3"},{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}

## E6 Iceberg amended up gets a fresh slice at the tail
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"7","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","cumQty":"3","preventedQty":"0","leaves":"7","displayed":"1"},{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"}],"stops":[]}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"12"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"12","cumQty":"3","leaves":"9","priority":"LOST"}
> {"query":"orders","symbol":"X"}
< {"answer":"orders","symbol":"X","orders":[{"orderId":2,"clOrdId":"b2","account":2,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1","cumQty":"0","preventedQty":"0","leaves":"1","displayed":"1"},{"orderId":1,"clOrdId":"b1","account":1,"side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"12","cumQty":"3","preventedQty":"0","leaves":"9","displayed":"4"}],"stops":[]}

## E6 4.3 A new displayed quantity takes effect at the next slice
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"4"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"4"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","displayQty":"2"}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"10","cumQty":"0","leaves":"10","priority":"KEPT"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","4",1]],"asks":[]}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":4,"event":"REPLENISHED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","displayQty":"2","reserveQty":"4"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["10","2",1]],"asks":[]}

## E7 4.3 A refused replace leaves the original as it was, priority included
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"0"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_PRICE"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"0"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_QTY"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## 4.3 Filled, cancelled, unknown and foreign orders are all unknown
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"cancel","account":1,"clOrdId":"b2"}
< {"seq":5,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"2"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","qty":"2"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b2","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":1,"orderId":99,"qty":"2"}
< {"seq":9,"event":"CANCEL_REJECTED","account":1,"orderId":99,"reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":2,"orderId":4,"qty":"2"}
< {"seq":10,"event":"CANCEL_REJECTED","account":2,"orderId":4,"reason":"UNKNOWN_ORDER"}

## E8 Replace is allowed in call phases, refused in HALTED and CLOSED
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"0","leaves":"4","priority":"KEPT"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"3"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CLOSED"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"3"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"3"}
< {"seq":10,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"3","cumQty":"0","leaves":"3","priority":"KEPT"}
> {"cmd":"phase","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"2"}
< {"seq":12,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"2","cumQty":"0","leaves":"2","priority":"KEPT"}

## E8 A post-only order cannot be replaced in a call, but cancelled
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5","postOnly":true}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","postOnly":true}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":3,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}

## E8 In a call an amend may cross the book and does not trade
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"13"}
< {"seq":5,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","price":"13","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
One volume of 5 at 12 and at 13, no surplus: the middle, rounded down.
< {"seq":5,"event":"INDICATIVE","symbol":"X","price":"12","volume":"5","surplus":"0","surplusSide":"NONE"}
> {"query":"book","symbol":"X"}
< {"answer":"book","symbol":"X","bids":[["13","5",1]],"asks":[["12","5",1]]}

## E10 What cannot be amended is no field of a replace
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","side":"SELL"}
< {"error":"line 3: *","line":3}
> {"cmd":"replace","account":1,"origClOrdId":"b1","tif":"IOC"}
< {"error":"line 4: *","line":4}
> {"cmd":"replace","account":1,"origClOrdId":"b1","postOnly":true}
< {"error":"line 5: *","line":5}
> {"cmd":"replace","account":1,"origClOrdId":"b1","minQty":"1"}
< {"error":"line 6: *","line":6}
> {"cmd":"replace","account":1,"origClOrdId":"b1","ocoGroup":1}
< {"error":"line 7: *","line":7}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stp":"NONE"}
< {"error":"line 8: *","line":8}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stpGroup":1}
< {"error":"line 9: *","line":9}
> {"cmd":"replace","account":1,"origClOrdId":"b1","type":"MARKET"}
< {"error":"line 10: *","line":10}

## O19 The expire time may be shortened, not to the past
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"5","expireTime":100}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"5","expireTime":100}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":50}
< {"seq":3,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"0","leaves":"5","priority":"KEPT"}
> {"cmd":"clock","time":20}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":20}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_EXPIRE_TIME"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":21}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"0","leaves":"5","priority":"KEPT"}
> {"cmd":"clock","time":21}
< {"seq":7,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}

## C2 A replace refused for two reasons says the first
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5"}
unknown before duplicate
> {"cmd":"replace","account":1,"origClOrdId":"b9","clOrdId":"b2"}
< {"seq":4,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b9","reason":"UNKNOWN_ORDER"}
duplicate before an invalid field
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2","expireTime":5}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"DUPLICATE_CLORDID"}
invalid field before invalid quantity
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"0","expireTime":5}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_ORDER"}
quantity before price
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"0","qty":"0"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_QTY"}
price before notional
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"9007199254740993","qty":"1000000000000"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_PRICE"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"9007199254740992","qty":"1000000000000"}
< {"seq":9,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOTIONAL_OVERFLOW"}

## C2 Phase before field, and duplicate before phase
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":4,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","expireTime":5}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"NOT_ALLOWED_IN_PHASE"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"DUPLICATE_CLORDID"}

## C2 E3 An invalid quantity is refused before it would complete
@ plain
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1","minQty":"5"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10","qty":"10"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"Y","side":"SELL","price":"10","qty":"6"}
< {"seq":4,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"Y","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"Y","price":"10","qty":"6","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INVALID_QTY"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"0","qty":"5"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","price":"10","qty":"6","cumQty":"6","leaves":"0","priority":"KEPT"}

## 4.3 Nasdaq: a cut keeps time, an increase is a new order
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"500"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"500"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"300"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"300"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"200"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"200"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"400"}
< {"seq":5,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"400","cumQty":"0","leaves":"400","priority":"KEPT"}
> {"cmd":"replace","account":2,"origClOrdId":"b2","qty":"350"}
< {"seq":6,"event":"REPLACED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","price":"10","qty":"350","cumQty":"0","leaves":"350","priority":"LOST"}
> {"cmd":"new","account":4,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"700"}
< {"seq":7,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":4,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"700"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"400","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":4,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"300","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"200","makerOrderId":3,"takerOrderId":4,"makerAccount":3,"takerAccount":4,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"100","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"100","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":4,"takerSide":"SELL","makerLeaves":"250","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
