# Money: what an order locks, and how it gives it back

@@ free
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

@@ paid
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"50","takerFeeBps":"100"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

@@ five
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"500","takerFeeBps":"500"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

## K4 4.9 A BUY locks price x quantity and the fee bound, a cancel gives it all back
@ paid
50, and 1 % of it.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}

## K4 O11 4.9 A SELL locks the base quantity alone
@ paid
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"cancel","account":2,"clOrdId":"s1"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}

## K4 O11 A SELL locks lots by their size
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"0.1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"0.1"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"1","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":2,"asset":"A","available":"1","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"0.7"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"0.7"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"0.3","locked":"0.7"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"0.4"}
< {"seq":5,"event":"REJECTED","clOrdId":"s2","account":2,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"0.3"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"0.3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"0","locked":"1"}

## K4 4.9 The locks of the pages
0.5 + 2.5 bp of it. After 4.0 at the maker rate: 0.3 + 0.000075 are left, 0.2 + 0.00002 are paid.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"ETH-BTC","base":"ETH","quote":"BTC","tickSize":"0.00001","lotSize":"0.1","makerFeeBps":"1","takerFeeBps":"2.5"}
< {"seq":2,"event":"INSTRUMENT","symbol":"ETH-BTC","base":"ETH","quote":"BTC","tickSize":"0.00001","lotSize":"0.1"}
> {"cmd":"deposit","account":1,"asset":"BTC","amount":"2.5","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"BTC","amount":"2.5","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"BTC","available":"2.5","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"ETH","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"ETH","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"ETH","available":"100","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"a1","symbol":"ETH-BTC","side":"BUY","price":"0.05","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"a1","account":1,"symbol":"ETH-BTC","side":"BUY","type":"LIMIT","tif":"GTC","price":"0.05000","qty":"10.0"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"BTC","available":"1.999875","locked":"0.500125"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"ETH-BTC","side":"SELL","price":"0.05","qty":"4"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"ETH-BTC","side":"SELL","type":"LIMIT","tif":"GTC","price":"0.05000","qty":"4.0"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"ETH-BTC","price":"0.05000","qty":"4.0","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"6.0","takerLeaves":"0.0","makerFee":"0.00002","takerFee":"0.00005","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"BTC","available":"1.999905","locked":"0.300075"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"ETH","available":"4","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"BTC","available":"0.19995","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"ETH","available":"96","locked":"0"}

## K4 4.9 A better price is released at once, the fee bound with it
@ paid
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"5"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"8","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0.2","takerFee":"0.4","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"959.6","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"39.8","locked":"0"}

## K4 4.9 A partial fill at a better price releases for what is filled
@ paid
Left are 3 at 10: 30 + 0.3. Paid are 16 + 0.16.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"8","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0.08","takerFee":"0.16","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"953.54","locked":"30.3"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"15.92","locked":"0"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":8,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"2","canceledQty":"3"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"983.84","locked":"0"}

## K4 A maker that is filled in parts: the bound was the taker rate, the fee is the maker rate
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0.15","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"949.65","locked":"20.2"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"29.7","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0.05","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"949.7","locked":"10.1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"39.6","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0.05","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"949.75","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"49.5","locked":"0"}

## K4 K3 The rounding of the bound is that of the fees to come
@ five
5 % of 30 is 1.5, rounded 2. The fees are 1, 0 and 1, and each time the lock is what can still come.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"32"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"1","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"21"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"9","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"11"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"18","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":9,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"1","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"27","locked":"0"}

## K4 K3 A better price may leave the carry such that the bound of the rest is a unit less
@ five
Lock 21. One at 9: fee 0.45, so 0; N + 0.5 of the other one is 0.95, so 1: 11 are left.
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"9","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"980","locked":"11"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"9","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"1","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"980","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"18","locked":"0"}

## K4 C1 Funds for exactly the lock, and one unit less
@ paid
99 x 10 + 1 % = 999.9.
> {"cmd":"withdraw","account":1,"asset":"B","amount":"0.1","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"0.1","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"999.9","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"99"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"99"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"999.9"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"99"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"999.9","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"0.01","transferId":3}
< {"seq":9,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"0.01","transferId":3,"outcome":"DONE"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"999.89","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"99"}
< {"seq":10,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"98"}
< {"seq":11,"event":"ACCEPTED","orderId":2,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"98"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"10.09","locked":"989.8"}

## K4 4.9 The locks of an account add up over orders and instruments
@ free
> {"cmd":"instrument","symbol":"Y","base":"C","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":5,"event":"INSTRUMENT","symbol":"Y","base":"C","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"40"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"40"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"600","locked":"400"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"Y","side":"BUY","price":"100","qty":"6"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"6"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"40"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"400","locked":"600"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"1"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"399","locked":"601"}

## K4 What one sells another asset does not pay for
@ free
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"s1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":2,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"101"}
< {"seq":7,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"100"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"100"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"0","locked":"100"}

## K4 4.2 An IOC locks for all of it, and gives back what it does not use
@ paid
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0.1","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"IOC","cumQty":"2","canceledQty":"3"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"979.8","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"19.9","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"98"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","tif":"IOC","price":"10","qty":"97"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"10","qty":"97"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"97"}

## K4 B8 An IOC or FOK that trades nothing has no balance line
@ paid
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"IOC","price":"9","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"IOC","price":"9","qty":"5"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"IOC","cumQty":"0","canceledQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"FOK","price":"10","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"10","qty":"5"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","price":"10","qty":"5","minQty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5","minQty":"3"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b3","account":1,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"5"}

## K4 A FOK is checked for the whole order at its limit, though the book is cheaper
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"50"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"50"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"50","locked":"50"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"21","qty":"50"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"FOK","price":"20","qty":"50"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"FOK","price":"20","qty":"50"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"50","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"50","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"500","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"50","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"500","locked":"0"}

## K4 K5 A market BUY locks at its protection price
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"201","qty":"5"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"12","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"12","qty":"5"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"3"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"980","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"2"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## K4 A market SELL locks its quantity, priced or not
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"101"}
< {"seq":5,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"30"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"700","locked":"300"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"100"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"100"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"30","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"70","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"30","canceledQty":"70"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"30","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"700","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"70","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"300","locked":"0"}

## K4 H3 Stop orders lock at acceptance: at their price, or their quantity
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"12","qty":"5","stopPrice":"11"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"12","qty":"5","stopPrice":"11"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"20","qty":"5","stopPrice":"11"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"20","qty":"5","stopPrice":"11"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"838.4","locked":"161.6"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"TRAILING_STOP","price":"30","qty":"5","trailOffset":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","price":"30","qty":"5","trailOffset":"2"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"686.9","locked":"313.1"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"9"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"9"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP_LIMIT","price":"8","qty":"6","stopPrice":"9"}
< {"seq":10,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"STOP_LIMIT","tif":"GTC","price":"8","qty":"6","stopPrice":"9"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"89","locked":"11"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"7","trailOffset":"2"}
< {"seq":11,"event":"ACCEPTED","orderId":6,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"7","trailOffset":"2"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"82","locked":"18"}
> {"cmd":"massCancel","account":1}
< {"seq":12,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"5"}
< {"seq":12,"event":"CANCELED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"5"}
< {"seq":12,"event":"CANCELED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"5"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}

## K4 A stop that its account cannot pay is refused at entry
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"101","qty":"10","stopPrice":"50"}
< {"seq":5,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"101","qty":"10","stopPrice":"50"}
< {"seq":6,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","price":"101","qty":"10","trailOffset":"5"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"101","stopPrice":"5"}
< {"seq":8,"event":"REJECTED","clOrdId":"s1","account":2,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"100","qty":"10","stopPrice":"50"}
< {"seq":9,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"100","qty":"10","stopPrice":"50"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}

## K4 D4 An order by amount locks its budget, fee included
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","stopPrice":"20","quoteBudget":"400"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"20","quoteBudget":"400"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"600","locked":"400"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"TRAILING_STOP","price":"25","trailOffset":"5","quoteBudget":"600"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","price":"25","quoteBudget":"600","trailOffset":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"0.01"}
< {"seq":8,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"400","locked":"600"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"400.01"}
< {"seq":10,"event":"REJECTED","clOrdId":"b3","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"MARKET","quoteBudget":"400"}
< {"seq":11,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","quoteBudget":"400"}
< {"seq":11,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"0"}

## K4 4.4 DECREMENT releases what it takes from both
@ paid
> {"cmd":"deposit","account":1,"asset":"A","amount":"10","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"10","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"8","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5","stp":"DECREMENT"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":8,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"963.64","locked":"36.36"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1","stp":"DECREMENT"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":9,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"12","qty":"1","mode":"DECREMENT"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"s2","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"975.76","locked":"24.24"}

## K4 4.3 Amended up it locks the difference, amended down it gives it back
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"8"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"8","cumQty":"0","leaves":"8","priority":"LOST"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"919.2","locked":"80.8"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"2"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"2","cumQty":"0","leaves":"2","priority":"KEPT"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"979.8","locked":"20.2"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"20"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"20","qty":"2","cumQty":"0","leaves":"2","priority":"LOST"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"959.6","locked":"40.4"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"5","qty":"3"}
< {"seq":10,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"5","qty":"3","cumQty":"0","leaves":"3","priority":"LOST"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"984.85","locked":"15.15"}

## K4 4.3 C2 An amend that its account cannot pay changes nothing
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"60"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"60"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"400","locked":"600"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"101"}
< {"seq":6,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"17"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"11","qty":"91","clOrdId":"b2"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"query":"balances","account":1}
< {"answer":"balances","account":1,"balances":[["B","400","600"]]}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"100"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"100","cumQty":"0","leaves":"100","priority":"LOST"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}

## K4 E1 A SELL is amended in its base
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"60"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"60"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"40","locked":"60"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","qty":"101"}
< {"seq":6,"event":"CANCEL_REJECTED","account":2,"clOrdId":"s1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","qty":"100"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","price":"10","qty":"100","cumQty":"0","leaves":"100","priority":"LOST"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"0","locked":"100"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","qty":"1"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","price":"10","qty":"1","cumQty":"0","leaves":"1","priority":"KEPT"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"replace","account":2,"origClOrdId":"s1","price":"500"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","price":"500","qty":"1","cumQty":"0","leaves":"1","priority":"LOST"}

## K4 B8 An amend that changes no lock has no balance line
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"6"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"6"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"940","locked":"60"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","clOrdId":"b2"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b2","origClOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"0","leaves":"6","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","qty":"6"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b2","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"0","leaves":"6","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","displayQty":"2"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b2","account":1,"symbol":"X","price":"10","qty":"6","cumQty":"0","leaves":"6","priority":"KEPT"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","price":"20","qty":"3"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"b2","account":1,"symbol":"X","price":"20","qty":"3","cumQty":"0","leaves":"3","priority":"LOST"}

## K4 E2 After a partial fill the new lock is for the new leaves, by the fees so far
@ five
5 % of 30 is 1.5: 32. One as maker: 1, N is 0.5. Four left at 10: N + 2.0 is 2.5, so 3 - 1: 42. One left at 10: 1.0 - 1: 10.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"32"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"1","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"21"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"9","locked":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"5"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"5","cumQty":"1","leaves":"4","priority":"LOST"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"947","locked":"42"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"2"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"2","cumQty":"1","leaves":"1","priority":"KEPT"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"18","locked":"0"}

## K4 C2 Funds for exactly what an amend adds, by the fees so far
@ five
One of 3 at 10 has paid 1 for 0.5. With three left the bound is that of N + 1.5, which is 2, less 1: 31, so 10 more than 21.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"32"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"1","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"21"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"9","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"958","transferId":2}
< {"seq":8,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"958","transferId":2,"outcome":"DONE"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"10","locked":"21"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"5"}
< {"seq":9,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"4"}
< {"seq":10,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"4","cumQty":"1","leaves":"3","priority":"LOST"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"31"}

## K4 E3 Completed by an amend it gives back its lock
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0.15","takerFee":"0.3","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"949.65","locked":"20.2"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"29.7","locked":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"3"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"3","cumQty":"3","leaves":"0","priority":"KEPT"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"969.85","locked":"0"}

## K4 E3 Completing needs no funds, whatever else the amend says
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"100"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"100"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"30"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"30"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"30","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"70","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"30","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"700"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"70","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"300","locked":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"1000000","qty":"31"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"9007199254740992","qty":"20"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"30","cumQty":"30","leaves":"0","priority":"KEPT"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"700","locked":"0"}

## K4 E5 A crossing amend pays from its new lock, better prices come back
@ paid
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"3"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"15"}
< {"seq":8,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","price":"15","qty":"5","cumQty":"0","leaves":"5","priority":"LOST"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0.18","takerFee":"0.36","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"933.34","locked":"30.3"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"35.82","locked":"0"}

## K4 E9 A pending stop amended locks by its price, not by its stop
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"30","qty":"10","stopPrice":"20"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"30","qty":"10","stopPrice":"20"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"700","locked":"300"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stopPrice":"25"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"30","stopPrice":"25","qty":"10","cumQty":"0","leaves":"10","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"30"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"30","stopPrice":"25","qty":"30","cumQty":"0","leaves":"30","priority":"LOST"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"100","locked":"900"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"34"}
< {"seq":8,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"33"}
< {"seq":9,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"33","stopPrice":"25","qty":"30","cumQty":"0","leaves":"30","priority":"LOST"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"10","locked":"990"}

## K4 E9 A stop amended to a price that is reached fires at once, and pays from its new lock
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"10","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"3"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"3"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"15","qty":"5","stopPrice":"20"}
< {"seq":8,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"15","qty":"5","stopPrice":"20"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"915","locked":"75"}
> {"cmd":"replace","account":1,"origClOrdId":"b2","stopPrice":"10","qty":"6"}
< {"seq":9,"event":"REPLACED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","price":"15","stopPrice":"10","qty":"6","cumQty":"0","leaves":"6","priority":"LOST"}
< {"seq":9,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"3","makerOrderId":3,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"3","canceledQty":"3"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"954","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"46","locked":"0"}

## K4 E9 D4 A pending stop by amount keeps its budget locked, amended or not
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"30","stopPrice":"20","quoteBudget":"1000"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"30","stopPrice":"20","quoteBudget":"1000"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","stopPrice":"25"}
< {"seq":6,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"30","stopPrice":"25","cumQty":"0","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"900"}
< {"seq":7,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"900","stopPrice":"25","cumQty":"0","priority":"LOST"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}

## K4 O12 With rebates alone there is no fee part
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"-200","takerFeeBps":"-100"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"50","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"50","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"50","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"10","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"-0.4","takerFee":"-0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"0.4","locked":"30"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"8","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20.2","locked":"0"}

## K4 The bound is the higher of both rates, the maker one too
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"100","takerFeeBps":"-100"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"50.5","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"50.5","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"50.5","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"10","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"50.5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0.5","takerFee":"-0.5","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"5","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"50.5","locked":"0"}

## K4 O12 After a rebate the lock of the rest has its whole bound again
N is -0.2 and the fees so far too: 30 + 1 % is what the rest can cost.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"-100","takerFeeBps":"100"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"50.5","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"50.5","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"50.5","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"10","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"50.5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"3","takerLeaves":"0","makerFee":"-0.2","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"0.4","locked":"30.3"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"8","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"19.8","locked":"0"}

## K4 4.2 Every TIF ends with a lock of zero: DAY and GTD
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"10"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"10"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"900","locked":"100"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","tif":"GTD","price":"9","qty":"10","expireTime":50}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"9","qty":"10","expireTime":50}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"810","locked":"190"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"DAY","price":"20","qty":"10"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"DAY","price":"20","qty":"10"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"clock","time":50}
< {"seq":8,"event":"EXPIRED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"10"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"900","locked":"100"}
> {"cmd":"phase","symbol":"X","phase":"CLOSED"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":9,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"10"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"10"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}

## K4 L4 A mass cancel by side releases that side
@ free
> {"cmd":"deposit","account":1,"asset":"A","amount":"10","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"10","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"900","locked":"100"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"10"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"10"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"0","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"10"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"10"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"810","locked":"190"}
> {"cmd":"massCancel","account":1,"side":"BUY"}
< {"seq":9,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"10"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"10"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"massCancel","account":1}
< {"seq":10,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"MASS_CANCEL","cumQty":"0","canceledQty":"10"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}

## 4.9 K4 A drained book leaves no lock, and money is where it was less the fees
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"5"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"11","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"11","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"3","takerLeaves":"0","makerFee":"0.11","takerFee":"0.22","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"927.28","locked":"50.5"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"3"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"21.89","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"4"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":9,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":4,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"1","takerLeaves":"0","makerFee":"0.2","takerFee":"0.4","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"927.48","locked":"10.1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"91","locked":"3"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"61.49","locked":"0"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":10,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"4","canceledQty":"1"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"937.58","locked":"0"}
> {"cmd":"cancel","account":2,"clOrdId":"s1"}
< {"seq":11,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"USER","cumQty":"2","canceledQty":"3"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"94","locked":"0"}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["A","6","0"],["B","937.58","0"]]],[2,[["A","94","0"],["B","61.49","0"]]]],"fees":[["B","0.93"]]}

## K4 4.3 A refused cancel or replace of another account moves nothing
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"50"}
> {"cmd":"cancel","account":2,"clOrdId":"b1"}
< {"seq":6,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","qty":"1"}
< {"seq":7,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"SELL","price":"20","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"5"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"cancel","account":2,"clOrdId":"b1"}
< {"seq":9,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
