# Money: orders by amount with fees

@@ pct
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"100"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

@@ five
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"500"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

@@ lots
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"0","takerFeePerLot":"0.03"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

@@ rebate
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"-100"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

## D4 The budget covers cost and fee: the fourth lot is paid for, but not its fee
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"40"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"40"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"7","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"969.7","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"7"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"30","locked":"0"}

## D4 Exactly used up by cost and fee
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"40.4"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"40.4"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"6","makerFee":"0","takerFee":"0.4","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"959.6","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"6"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"40","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"40.39"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"40.39"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"7","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"929.3","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"3"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"70","locked":"0"}

## D4 From level to level with what is left
@ pct
20.2, then 79.8 are left: three at 20.2.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"20","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"5"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"7"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"100"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"100"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"20","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"2","makerFee":"0","takerFee":"0.6","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"5","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"919.2","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"2"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"80","locked":"0"}

## D4 K4 What is not spent comes back when the book ends
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"1000"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"1000"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"979.8","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## D4 B8 Too little for one lot and its fee: nothing moves
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"10.09"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"10.09"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"10.1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"10.1"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","makerFee":"0","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"1","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"989.9","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}

## D4 K3 The most lots by the fee as it is rounded
@ five
Two cost 20 + 1, three 30 + 2.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"31"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"31"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"8","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"8"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"32"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"32"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"5","makerFee":"0","takerFee":"2","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"947","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"5"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"50","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"10"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"10"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","reason":"BUDGET","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b4","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"11"}
< {"seq":10,"event":"ACCEPTED","orderId":5,"clOrdId":"b4","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"11"}
< {"seq":10,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":5,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"4","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"EXPIRED","orderId":5,"clOrdId":"b4","account":1,"symbol":"X","reason":"BUDGET","cumQty":"1","canceledQty":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"936","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"4"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"60","locked":"0"}

## D4 K3 The order's own rounding goes on from maker to maker
@ five
0.5 is 1, 1.0 is 1: the second lot brings no fee.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"21"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"21"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## D4 K3 One unit less ends before the second maker
@ five
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"20"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"20"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"1","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"989","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}

## D4 F5 An own order whose fee the budget cannot pay is never prevented
@ pct
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"0","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"10.05"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"10.05"}
< {"seq":8,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"40"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"40"}
< {"seq":9,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"3","mode":"CANCEL_NEWEST"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}

## D4 F1 With CANCEL_OLDEST the budget goes on, untouched
@ pct
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"0","locked":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"30.3","stp":"CANCEL_OLDEST"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"30.3"}
< {"seq":9,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":3,"price":"10","qty":"3","mode":"CANCEL_OLDEST"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"7","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"8","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"969.7","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"7"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"30","locked":"0"}

## D4 D1 Its own cap ends it: the rest is released
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"12","quoteBudget":"100"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"12","quoteBudget":"100"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"1","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"989.9","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}

## D4 J5 The band ends it: the rest is released
@ pct
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"band","symbol":"X","dynamicPct":"10"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"100"}
< {"seq":10,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"100"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.11","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"12","low":"9","high":"11","action":"EXPIRE_TAKER"}
< {"seq":10,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"988.89","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"11","locked":"0"}

## O13 D4 A rebate may be spent
@ rebate
Each lot costs 9.9: ten of them 99, though ten times 10 is 100.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"20"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"99"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"99"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"10","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"10","makerFee":"0","takerFee":"-1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"10","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"901","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"10"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"100","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"98.99"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"98.99"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"9","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","makerFee":"0","takerFee":"-0.9","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"9","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"19","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"811.9","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"190","locked":"0"}

## O13 D4 The rebate of one level pays at the next
@ rebate
9.9 of 30 leaves 20.1; one at 20 costs 19.8; 0.3 is left.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"20","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"21","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"21","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"30"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"30"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"-0.1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"20","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"-0.2","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"970.3","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"30","locked":"0"}

## O13 D4 Used up is the end, though rounding would give the next lot for nothing
-50 % of 1 is -0.5: 0. Of the second one: -1.0, so -1. One maker of two costs 1 in all; of two makers only the first is reached.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"-5000"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"10","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"10","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"1","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"1","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"1"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"1","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"-1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"9","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"2"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"2","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"1"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"1","qty":"1","makerOrderId":2,"takerOrderId":5,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"EXPIRED","orderId":5,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"1","canceledQty":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"8","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"1"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"3","locked":"0"}

## D4 K3b Fees per lot in the budget
@ lots
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"20"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"50"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"16","makerFee":"0","takerFee":"0.12","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"959.88","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"16"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"40","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"50.15"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"50.15"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"11","makerFee":"0","takerFee":"0.15","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"5","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"9","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"909.73","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"11"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"90","locked":"0"}

## D4 K3b O13 A rebate per lot that pays for the lot: all there is, and the budget comes back
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeePerLot":"-10"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"7"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"7"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"7"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"7","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"-70","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"7","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"7","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"70","locked":"0"}

## D4 K6 Fees in what is received: the budget covers the cost alone
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"100","feeAsset":"RECEIVED"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"20"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"20"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"20"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"40"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"40"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"16","makerFee":"0","takerFee":"0.04","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"3.96","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"960","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"16"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"40","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"49.99"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"49.99"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"12","makerFee":"0","takerFee":"0.04","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"7.92","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"920","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"80","locked":"12"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"80","locked":"0"}

## D4 K6 Fees in what is received: from maker to maker the budget pays the cost alone
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"100","feeAsset":"RECEIVED"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"20","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"5"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"7"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"60"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"60"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.02","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"20","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","makerFee":"0","takerFee":"0.02","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"3.96","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"940","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"3"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"60","locked":"0"}

## D5 FOK by amount: the next lot does not fit because of its fee
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"40"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"40"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"40"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"40"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"969.7","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"30","locked":"0"}

## D5 FOK by amount: exactly used up, fee included
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.31"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.31"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.3"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.3"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"969.7","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"30","locked":"0"}

## D5 FOK by amount: one unit too little for the last lot is a success as well
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.29"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.29"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","makerFee":"0","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"979.8","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"10.09"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"10.09"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}

## D5 K3 The look rounds as the sweep does, from maker to maker
@ five
10 + 1 and 10 + 0: 21 is used up by two makers, 22 is not.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"22"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"22"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"21"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"21"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## D5 K3 The look rounds from level to level, too
@ five
10 + 1 and, since 0.5 and 0.55 are 1.05, 11 + 0: 22 is used up, of 23 one is left when the book ends.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"23"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"23"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"22"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"22"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":2,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"978","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"21","locked":"0"}

## D5 F5 FOK by amount: an own order of the same level whose fee does not fit ends it well
@ pct
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.3"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.3"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.29"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30.29"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"1"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"979.8","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## D5 O13 FOK by amount with a rebate
@ rebate
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"30"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"29.7"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"FOK","quoteBudget":"29.7"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","makerFee":"0","takerFee":"-0.3","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"970.3","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"30","locked":"0"}

## D4 4.2 IOC by amount with fees
@ pct
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","quoteBudget":"20.5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"IOC","quoteBudget":"20.5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"8","makerFee":"0","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"2","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"979.8","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"8"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## D4 K4 A stop by amount pays from its lock when it fires
@ pct
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","stopPrice":"10","quoteBudget":"40"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"10","quoteBudget":"40"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"960","locked":"40"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"11"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"11"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"89","locked":"11"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":3,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"949.9","transferId":2}
< {"seq":9,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"949.9","transferId":2,"outcome":"DONE"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"10.1","locked":"40"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"10","takerLeaves":"0","makerFee":"0","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"TRIGGERED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"3","makerOrderId":2,"takerOrderId":1,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"7","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"3","canceledQty":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"9.7","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"89","locked":"7"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"40","locked":"0"}

## D4 G3 In a shared level the lots are those that the budget pays with their fee
41 pays for 4 lots at 10.1: shared 3 and 1 over 6 and 2.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"100","matching":"PRO_RATA"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"6"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"94","locked":"6"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"92","locked":"8"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"41"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"41"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","makerFee":"0","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","makerFee":"0","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"BUDGET","cumQty":"4","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"959.6","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"92","locked":"4"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"40","locked":"0"}

## D4 L1 The largest notional counts the budget, funds come after it
@ pct
> {"cmd":"account","account":1,"maxOrderNotional":"500"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"5000"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"MAX_NOTIONAL"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"500"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"500"}
< {"seq":8,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"0"}
