# Amending pending stops

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

@@ reject-stops
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","stopAtEntry":"REJECT"}

@@ last10
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":8,"symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":9,"symbol":"X","side":"BUY","price":"10","qty":"1"}

## E9 A pending stop amended: the entry time is new when something that counts changes
@ plain
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"20"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"20"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"20"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"2"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"20","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","price":"21","qty":"9"}
< {"seq":6,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"21","qty":"9"}
> {"cmd":"new","account":4,"clOrdId":"b3","symbol":"X","side":"BUY","price":"20","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"b3","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"20","qty":"1","makerOrderId":3,"takerOrderId":5,"makerAccount":3,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":2,"clOrdId":"b2","account":2,"symbol":"X","stopPrice":"20","lastPrice":"20"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"21","qty":"1","makerOrderId":4,"takerOrderId":2,"makerAccount":3,"takerAccount":2,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"20","lastPrice":"20"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"21","qty":"2","makerOrderId":4,"takerOrderId":1,"makerAccount":3,"takerAccount":1,"takerSide":"BUY","makerLeaves":"6","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## E9 A stop price amended to one already satisfied fires at once
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":4,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"15"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"15"}
> {"cmd":"replace","account":3,"origClOrdId":"b2","stopPrice":"10"}
< {"seq":6,"event":"REPLACED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}
< {"seq":6,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":6,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"2","makerOrderId":2,"takerOrderId":4,"makerAccount":1,"takerAccount":3,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}

## E9 With stopAtEntry REJECT an amend to a satisfied stop price is refused
@ reject-stops
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"15"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"15"}
> {"cmd":"replace","account":3,"origClOrdId":"b2","stopPrice":"10"}
< {"seq":5,"event":"CANCEL_REJECTED","account":3,"clOrdId":"b2","reason":"STOP_WOULD_TRIGGER"}
> {"query":"order","orderId":3}
< {"answer":"order","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"15","qty":"2","cumQty":"0","preventedQty":"0","leaves":"2","status":"PENDING_TRIGGER"}

## E9 In a call a stop amended to a satisfied price stays parked
@ plain
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"15"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"15"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"replace","account":3,"origClOrdId":"b2","stopPrice":"10"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}
> {"cmd":"phase","symbol":"X","phase":"CONTINUOUS"}
< {"seq":7,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":7,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":7,"event":"TRIGGERED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"2"}

## H4 An amend that loses the place renews the entry time
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"13"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"13"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stopPrice":"12"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}
> {"cmd":"new","account":5,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":5,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":7,"clOrdId":"b3","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":5,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"13","qty":"1","makerOrderId":6,"takerOrderId":4,"makerAccount":5,"takerAccount":2,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## H4 A quantity amended down keeps the entry time
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","qty":"2","stopPrice":"12"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"2","stopPrice":"12"}
> {"cmd":"new","account":2,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","qty":"1","stopPrice":"12"}
< {"seq":5,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"1","stopPrice":"12"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"1"}
< {"seq":6,"event":"REPLACED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
> {"cmd":"new","account":5,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
> {"cmd":"new","account":5,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":5,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
> {"cmd":"new","account":4,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":7,"clOrdId":"b3","account":4,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":5,"takerAccount":4,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"13","qty":"1","makerOrderId":6,"takerOrderId":3,"makerAccount":5,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"1"}

## C4 C2 A waiting stop cannot be amended below what it must trade at once
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"t","symbol":"X","side":"BUY","type":"STOP","stopPrice":"12","qty":"10","minQty":"5"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"t","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","qty":"10","stopPrice":"12","minQty":"5"}
> {"cmd":"replace","account":1,"origClOrdId":"t","qty":"4"}
< {"seq":3,"event":"CANCEL_REJECTED","account":1,"clOrdId":"t","reason":"INVALID_QTY"}
> {"cmd":"replace","account":1,"origClOrdId":"t","qty":"5"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"t","account":1,"symbol":"X","stopPrice":"12","qty":"5","cumQty":"0","leaves":"5","priority":"KEPT"}
