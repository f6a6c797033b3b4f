# Money: locks through prevention, icebergs, stops, pairs, auctions and bands

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

@@ last10
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
> {"cmd":"deposit","account":3,"asset":"A","amount":"20","transferId":1}
> {"cmd":"deposit","account":3,"asset":"B","amount":"200","transferId":2}
> {"cmd":"new","account":3,"clOrdId":"s0","symbol":"X","side":"SELL","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"b0","symbol":"X","side":"BUY","price":"10","qty":"1"}

@@ call
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"50","takerFeeBps":"100"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
> {"cmd":"reference","symbol":"X","price":"10"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}

@@ band
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2"}

@@ volatility
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","dynamicPct":"2","action":"VOLATILITY_AUCTION"}

## 4.4 K4 CANCEL_NEWEST: what the incoming order had left to lock is released
@ paid
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"s2","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"9","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"4","makerFee":"0.05","takerFee":"0.09","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"PREVENTED","symbol":"X","makerOrderId":2,"takerOrderId":3,"price":"10","qty":"2","mode":"CANCEL_NEWEST"}
< {"seq":9,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"1","canceledQty":"4"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"2"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"990.91","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"8.95","locked":"0"}

## 4.4 K4 CANCEL_OLDEST: what the resting order locked is released
@ free
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5","stp":"CANCEL_OLDEST"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":7,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"CANCEL_OLDEST"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"940","locked":"60"}

## 4.4 K4 F2 CANCEL_BOTH: both are released, one balance line each
@ free
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5","stp":"CANCEL_BOTH"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":7,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"CANCEL_BOTH"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"2"}
< {"seq":7,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}

## 4.4 K4 DECREMENT between two accounts of a group: each gets back its own
@ free
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","stpGroup":7}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"3","stpGroup":7,"stp":"DECREMENT"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"3"}
< {"seq":6,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"3","mode":"DECREMENT"}
< {"seq":6,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}

## E3 K4 F4 Amended to what was prevented: the lock is zero
@ free
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"50"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2","stp":"DECREMENT"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":7,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":7,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"970","locked":"30"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","qty":"2"}
< {"seq":8,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","price":"10","qty":"2","cumQty":"0","leaves":"0","priority":"KEPT"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}

## G1 K4 An iceberg locks slice and reserve, and pays slice by slice
@ paid
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"8","takerLeaves":"3","makerFee":"0.1","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","displayQty":"2","reserveQty":"6"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"6","takerLeaves":"1","makerFee":"0.1","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","displayQty":"2","reserveQty":"4"}
< {"seq":7,"event":"TRADE","tradeId":3,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"0","makerFee":"0.05","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"5"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"49.75","locked":"0"}

## G1 K4 A BUY iceberg, and its cancel
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"10","displayQty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"2"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"899","locked":"101"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"3"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"3"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"8","takerLeaves":"1","makerFee":"0.1","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"REPLENISHED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","displayQty":"2","reserveQty":"6"}
< {"seq":7,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"7","takerLeaves":"0","makerFee":"0.05","takerFee":"0.1","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"899.15","locked":"70.7"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"29.7","locked":"0"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"3","canceledQty":"7"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"969.85","locked":"0"}

## G1 K4 4.5 A decremented iceberg gives back what is prevented of it
@ free
> {"cmd":"deposit","account":1,"asset":"A","amount":"10","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"10","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5","displayQty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5","displayQty":"2"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"3","stp":"DECREMENT"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
< {"seq":7,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"2","mode":"DECREMENT"}
< {"seq":7,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","displayQty":"2","reserveQty":"1"}
< {"seq":7,"event":"PREVENTED","symbol":"X","makerOrderId":1,"takerOrderId":2,"price":"10","qty":"1","mode":"DECREMENT"}
< {"seq":7,"event":"CANCELED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"STP","cumQty":"0","canceledQty":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"8","locked":"2"}

## D2 K4 A market remainder that comes to rest locks at the cap it rests at
Lock 5 x 20 + 1 %. Two at 10 are paid, three rest at 12: 36 + 0.36.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"100","protectionTicks":2,"protectionAction":"REST"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"101","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"101","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"101","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"20","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"20","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0.2","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","price":"12","qty":"5","cumQty":"2","leaves":"3","priority":"LOST"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"44.44","locked":"36.36"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"3"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"3"}
< {"seq":8,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"3","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0.36","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"44.8","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"55.64","locked":"0"}

## D2 K4 A market SELL that comes to rest keeps its base locked, a cancel gives it back
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2,"protectionAction":"REST"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"980","locked":"20"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"5"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"REPLACED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","price":"8","qty":"5","cumQty":"2","leaves":"3","priority":"LOST"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"980","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"3"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}
> {"cmd":"cancel","account":2,"clOrdId":"s1"}
< {"seq":7,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","reason":"USER","cumQty":"2","canceledQty":"3"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}

## D2 E1 K4 The rested remainder is amended from its cap
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2,"protectionAction":"REST"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"100","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"100","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"20","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"20","qty":"5"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","price":"12","qty":"5","cumQty":"2","leaves":"3","priority":"LOST"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"44","locked":"36"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"27"}
< {"seq":7,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b1","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"26"}
< {"seq":8,"event":"REPLACED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","price":"26","qty":"5","cumQty":"2","leaves":"3","priority":"LOST"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"2","locked":"78"}

## D1 K4 Protection of the instrument: what is left expires and is released
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","protectionTicks":2}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"100","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"100","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"2"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"2"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"13","qty":"2"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"13","qty":"2"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"20","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"20","qty":"5"}
< {"seq":7,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"3","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":7,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"3"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"80","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"2"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}

## 4.6 K4 A BUY stop locks at acceptance and pays the better price when it fires
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"15","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"15","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"915","locked":"75"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"10"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"10"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"9","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":11,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"5","makerOrderId":4,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"930","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"4"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"72","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}

## K5 4.6 A trigger never fails for funds: nothing is available but the lock
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"15","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"15","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"915","locked":"75"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"915","transferId":2}
< {"seq":10,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"915","transferId":2,"outcome":"DONE"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"75"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"15","qty":"10"}
< {"seq":11,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"10"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":12,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":12,"event":"BALANCE","account":2,"asset":"A","available":"89","locked":"11"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":13,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":13,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":13,"event":"TRADE","tradeId":3,"symbol":"X","price":"15","qty":"5","makerOrderId":4,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"0"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}
< {"seq":13,"event":"BALANCE","account":2,"asset":"A","available":"89","locked":"5"}
< {"seq":13,"event":"BALANCE","account":2,"asset":"B","available":"87","locked":"0"}
< {"seq":13,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":13,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}

## 4.6 B8 A stop-limit that fires and rests changes no balance
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"930","locked":"60"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"12","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}
> {"query":"balances","account":1}
< {"answer":"balances","account":1,"balances":[["A","1","0"],["B","930","60"]]}

## H5 K4 A trailing SELL locks its base while its stop moves
@ last10
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","type":"TRAILING_STOP","qty":"5","trailOffset":"2"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"TRAILING_STOP","tif":"GTC","qty":"5","stopPrice":"8","trailOffset":"2"}
< {"seq":9,"event":"BALANCE","account":3,"asset":"A","available":"14","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"11"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"979","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"11","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"10"}
< {"seq":12,"event":"ACCEPTED","orderId":6,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"10"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"B","available":"889","locked":"90"}
> {"cmd":"new","account":2,"clOrdId":"s3","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":13,"event":"ACCEPTED","orderId":7,"clOrdId":"s3","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":13,"event":"TRADE","tradeId":3,"symbol":"X","price":"9","qty":"1","makerOrderId":6,"takerOrderId":7,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"9","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","stopPrice":"9","lastPrice":"9"}
< {"seq":13,"event":"TRADE","tradeId":4,"symbol":"X","price":"9","qty":"5","makerOrderId":6,"takerOrderId":3,"makerAccount":1,"takerAccount":3,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"A","available":"8","locked":"0"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"B","available":"889","locked":"36"}
< {"seq":13,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":13,"event":"BALANCE","account":2,"asset":"B","available":"20","locked":"0"}
< {"seq":13,"event":"BALANCE","account":3,"asset":"A","available":"14","locked":"0"}
< {"seq":13,"event":"BALANCE","account":3,"asset":"B","available":"255","locked":"0"}

## H5 K4 K5 A trailing BUY locks at its price
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"TRAILING_STOP","price":"14","qty":"5","trailOffset":"2"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"TRAILING_STOP","tif":"GTC","price":"14","qty":"5","stopPrice":"12","trailOffset":"2"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"920","locked":"70"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"10"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"10"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"9","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":11,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"5","makerOrderId":4,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"930","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"4"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"72","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}

## H8 K4 A post-only stop-limit that would cross is cancelled and released
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP_LIMIT","price":"12","qty":"5","stopPrice":"12","postOnly":true}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP_LIMIT","tif":"GTC","price":"12","qty":"5","stopPrice":"12","postOnly":true}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"930","locked":"60"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"2"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":11,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"POST_ONLY_WOULD_CROSS","cumQty":"0","canceledQty":"5"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"12","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}

## O9 K4 A triggered FOK or minimum that is not met is released
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","tif":"FOK","price":"12","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"FOK","price":"12","qty":"5","stopPrice":"12"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"930","locked":"60"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"12","qty":"5","stopPrice":"12","minQty":"3"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"12","qty":"5","stopPrice":"12","minQty":"3"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"870","locked":"120"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"3"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"3"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":12,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":12,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"2","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":12,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":12,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"FOK","cumQty":"0","canceledQty":"5"}
< {"seq":12,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":12,"event":"EXPIRED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"MIN_QTY","cumQty":"0","canceledQty":"5"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}
< {"seq":12,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"2"}
< {"seq":12,"event":"BALANCE","account":2,"asset":"B","available":"12","locked":"0"}
< {"seq":12,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":12,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}

## H1 K4 A stop SELL that finds nothing is released
@ last10
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","type":"STOP","qty":"5","stopPrice":"9"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"5","stopPrice":"9"}
< {"seq":9,"event":"BALANCE","account":3,"asset":"A","available":"14","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"1"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"981","locked":"9"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"9","qty":"1","makerOrderId":4,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"TRIGGERED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","stopPrice":"9","lastPrice":"9"}
< {"seq":11,"event":"EXPIRED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"0","canceledQty":"5"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"981","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"9","locked":"0"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"19","locked":"0"}

## H3 K4 Satisfied at entry: lock, trade and release in one command
@ last10
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"2"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"2"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"99","qty":"10","stopPrice":"10"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"99","qty":"10","stopPrice":"10"}
< {"seq":10,"event":"TRIGGERED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"10","lastPrice":"10"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"2","makerOrderId":3,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"8","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":10,"event":"EXPIRED","orderId":4,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"2","canceledQty":"8"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"968","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"22","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"97","qty":"10","stopPrice":"10"}
< {"seq":11,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}

## H1 B8 K4 A cascade of stops: balances once, at the end
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"STOP","price":"12","qty":"2","stopPrice":"11"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"12","qty":"2","stopPrice":"11"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"966","locked":"24"}
> {"cmd":"new","account":3,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"12","qty":"2","stopPrice":"12"}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"12","qty":"2","stopPrice":"12"}
< {"seq":10,"event":"BALANCE","account":3,"asset":"B","available":"186","locked":"24"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"11","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"12","qty":"9"}
< {"seq":12,"event":"ACCEPTED","orderId":6,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"9"}
< {"seq":12,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"11","qty":"1"}
< {"seq":13,"event":"ACCEPTED","orderId":7,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"11","qty":"1"}
< {"seq":13,"event":"TRADE","tradeId":2,"symbol":"X","price":"11","qty":"1","makerOrderId":5,"takerOrderId":7,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"TRIGGERED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","stopPrice":"11","lastPrice":"11"}
< {"seq":13,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"2","makerOrderId":6,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"7","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":3,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":13,"event":"TRADE","tradeId":4,"symbol":"X","price":"12","qty":"2","makerOrderId":6,"takerOrderId":4,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"5","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"B","available":"966","locked":"0"}
< {"seq":13,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"5"}
< {"seq":13,"event":"BALANCE","account":2,"asset":"B","available":"59","locked":"0"}
< {"seq":13,"event":"BALANCE","account":3,"asset":"A","available":"22","locked":"0"}
< {"seq":13,"event":"BALANCE","account":3,"asset":"B","available":"175","locked":"0"}

## H6 K4 Each order of a pair has its own lock
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"5","ocoGroup":3}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","ocoGroup":3}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"945","locked":"45"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"15","qty":"5","stopPrice":"12","ocoGroup":3}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"15","qty":"5","stopPrice":"12","ocoGroup":3}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"870","locked":"120"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"9","qty":"1"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"9","qty":"1"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"9","qty":"1","makerOrderId":3,"takerOrderId":5,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"CANCELED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"945","locked":"36"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"9","locked":"0"}

## H7 K4 The trigger of one releases the other before it trades
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"5","ocoGroup":3}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","ocoGroup":3}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"945","locked":"45"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"15","qty":"5","stopPrice":"12","ocoGroup":3}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"15","qty":"5","stopPrice":"12","ocoGroup":3}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"870","locked":"120"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"10"}
< {"seq":11,"event":"ACCEPTED","orderId":5,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"10"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":3,"clOrdId":"b3","symbol":"X","side":"BUY","price":"12","qty":"1"}
< {"seq":12,"event":"ACCEPTED","orderId":6,"clOrdId":"b3","account":3,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"1"}
< {"seq":12,"event":"TRADE","tradeId":2,"symbol":"X","price":"12","qty":"1","makerOrderId":5,"takerOrderId":6,"makerAccount":2,"takerAccount":3,"takerSide":"BUY","makerLeaves":"9","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":12,"event":"TRIGGERED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","stopPrice":"12","lastPrice":"12"}
< {"seq":12,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":12,"event":"TRADE","tradeId":3,"symbol":"X","price":"12","qty":"5","makerOrderId":5,"takerOrderId":4,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"4","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"0"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"B","available":"930","locked":"0"}
< {"seq":12,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"4"}
< {"seq":12,"event":"BALANCE","account":2,"asset":"B","available":"72","locked":"0"}
< {"seq":12,"event":"BALANCE","account":3,"asset":"A","available":"20","locked":"0"}
< {"seq":12,"event":"BALANCE","account":3,"asset":"B","available":"198","locked":"0"}

## H6 K4 The second order of a pair is refused if its own lock cannot be paid, the first stays
@ last10
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"15","qty":"10","ocoGroup":3}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"15","qty":"10","ocoGroup":3}
< {"seq":9,"event":"BALANCE","account":3,"asset":"A","available":"9","locked":"10"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"10","stopPrice":"5","ocoGroup":3}
< {"seq":10,"event":"REJECTED","clOrdId":"s2","account":3,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","qty":"9","stopPrice":"5","ocoGroup":3}
< {"seq":11,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"STOP","tif":"GTC","qty":"9","stopPrice":"5","ocoGroup":3}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"0","locked":"19"}
> {"cmd":"cancel","account":3,"clOrdId":"s2"}
< {"seq":12,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":3,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"9"}
< {"seq":12,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"10"}
< {"seq":12,"event":"BALANCE","account":3,"asset":"A","available":"19","locked":"0"}

## H7 K4 B8 Both go, one balance line
@ last10
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"9","qty":"5","ocoGroup":3}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5","ocoGroup":3}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"945","locked":"45"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","stopPrice":"12","quoteBudget":"200","ocoGroup":3}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","stopPrice":"12","quoteBudget":"200","ocoGroup":3}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"745","locked":"245"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":11,"event":"CANCELED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":11,"event":"CANCELED","orderId":4,"clOrdId":"b2","account":1,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"990","locked":"0"}

## H9 D9 K4 A pair that is due
@ last10
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"GTD","price":"15","qty":"5","expireTime":50,"ocoGroup":3}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTD","price":"15","qty":"5","expireTime":50,"ocoGroup":3}
< {"seq":9,"event":"BALANCE","account":3,"asset":"A","available":"14","locked":"5"}
> {"cmd":"new","account":3,"clOrdId":"s2","symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"5","expireTime":40,"ocoGroup":3}
< {"seq":10,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":3,"symbol":"X","side":"SELL","type":"STOP","tif":"GTD","qty":"5","stopPrice":"5","expireTime":40,"ocoGroup":3}
< {"seq":10,"event":"BALANCE","account":3,"asset":"A","available":"9","locked":"10"}
> {"cmd":"clock","time":60}
< {"seq":11,"event":"EXPIRED","orderId":4,"clOrdId":"s2","account":3,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"5"}
< {"seq":11,"event":"CANCELED","orderId":3,"clOrdId":"s1","account":3,"symbol":"X","reason":"OCO","cumQty":"0","canceledQty":"5"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"A","available":"19","locked":"0"}

## 4.7 K4 I9 An uncross at a better price: the buyer gets back the rest, older is maker
@ call
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"5"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"5"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0.25","takerFee":"0.5","liquidity":"AUCTION"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"949.75","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"49.5","locked":"0"}

## I9 K3 The other way round the buyer is taker
@ call
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"5"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0.25","takerFee":"0.5","liquidity":"AUCTION"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"49.75","locked":"0"}

## I9 K3 One order, taker against an older and maker against a younger
@ call
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"975.76","locked":"24.24"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"4"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"4"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"8","volume":"2","surplus":"2","surplusSide":"SELL"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"12","qty":"2"}
< {"seq":10,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"2"}
< {"seq":10,"event":"INDICATIVE","symbol":"X","price":"10","volume":"4","surplus":"0","surplusSide":"NONE"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"951.52","locked":"48.48"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":11,"event":"UNCROSSED","symbol":"X","price":"10","volume":"4","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":11,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"2","makerFee":"0.1","takerFee":"0.2","liquidity":"AUCTION"}
< {"seq":11,"event":"TRADE","tradeId":2,"symbol":"X","price":"10","qty":"2","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0.1","takerFee":"0.2","liquidity":"AUCTION"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"959.7","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"96","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"39.7","locked":"0"}

## I9 K4 What is not filled in the uncross stays locked at its limit
@ call
Both prices trade 3 with 2 bid for: the highest. 24 + 0.24 stay.
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"3"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"12","volume":"3","surplus":"2","surplusSide":"BUY"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","price":"12","volume":"3","surplus":"2","surplusSide":"BUY","decidedBy":"PRESSURE"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0.18","takerFee":"0.36","liquidity":"AUCTION"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"939.58","locked":"24.24"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"35.64","locked":"0"}

## I3 K4 What is left of an AT_OPEN order is released
@ call
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"AT_OPEN","price":"12","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"AT_OPEN","price":"12","qty":"5"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"AT_OPEN","price":"8","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"AT_OPEN","price":"8","qty":"3"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"12","volume":"3","surplus":"2","surplusSide":"BUY"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","tif":"AT_OPEN","price":"20","qty":"4"}
< {"seq":10,"event":"ACCEPTED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"AT_OPEN","price":"20","qty":"4"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"93","locked":"7"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":11,"event":"UNCROSSED","symbol":"X","price":"12","volume":"3","surplus":"2","surplusSide":"BUY","decidedBy":"PRESSURE"}
< {"seq":11,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0.18","takerFee":"0.36","liquidity":"AUCTION"}
< {"seq":11,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"AT_OPEN","cumQty":"3","canceledQty":"2"}
< {"seq":11,"event":"EXPIRED","orderId":3,"clOrdId":"s2","account":2,"symbol":"X","reason":"AT_OPEN","cumQty":"0","canceledQty":"4"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"963.82","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"35.64","locked":"0"}

## O5 K4 Market orders of a call: the buyer has a price and locks at it, what is left is released
@ call
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"12","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"12","qty":"5"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","type":"MARKET","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"MARKET","tif":"GTC","qty":"3"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"12","volume":"3","surplus":"2","surplusSide":"BUY"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"3"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","price":"12","volume":"3","surplus":"2","surplusSide":"BUY","decidedBy":"VOLUME"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"3","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"2","takerLeaves":"0","makerFee":"0.18","takerFee":"0.36","liquidity":"AUCTION"}
< {"seq":10,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"NO_LIQUIDITY","cumQty":"3","canceledQty":"2"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"3","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"963.82","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"97","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"35.64","locked":"0"}

## O10 K9 The uncross trades an account with itself and charges both fees
@ call
> {"cmd":"deposit","account":1,"asset":"A","amount":"5","transferId":2}
< {"seq":8,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"5","transferId":2,"outcome":"DONE"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":9,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"939.4","locked":"60.6"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"8","qty":"5"}
< {"seq":10,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"8","qty":"5"}
< {"seq":10,"event":"INDICATIVE","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"0","locked":"5"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":11,"event":"UNCROSSED","symbol":"X","price":"10","volume":"5","surplus":"0","surplusSide":"NONE","decidedBy":"REFERENCE"}
< {"seq":11,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":1,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0.25","takerFee":"0.5","liquidity":"AUCTION"}
< {"seq":11,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"999.25","locked":"0"}

## G5 K4 An iceberg in the uncross pays from the whole of its lock
@ call
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"10","displayQty":"3"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"10","displayQty":"3"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"10"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"4"}
< {"seq":9,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"4"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"10","volume":"4","surplus":"6","surplusSide":"SELL"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"959.6","locked":"40.4"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","price":"10","volume":"4","surplus":"6","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":10,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"6","takerLeaves":"0","makerFee":"0.2","takerFee":"0.4","liquidity":"AUCTION"}
< {"seq":10,"event":"REPLENISHED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","displayQty":"3","reserveQty":"3"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"959.6","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"90","locked":"6"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"39.8","locked":"0"}

## K6 I9 Fees in what is received, in the uncross
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"50","takerFeeBps":"100","feeAsset":"RECEIVED"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":5,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"940","locked":"60"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":7,"event":"INDICATIVE","symbol":"X","price":"12","volume":"5","surplus":"0","surplusSide":"NONE"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":8,"event":"UNCROSSED","symbol":"X","price":"12","volume":"5","surplus":"0","surplusSide":"NONE","decidedBy":"VOLUME"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0.025","takerFee":"0.6","liquidity":"AUCTION"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"4.975","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"940","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"59.4","locked":"0"}

## K3b I9 Fees per lot, in the uncross
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"0.01","takerFeePerLot":"0.03"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"100","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"100","locked":"0"}
> {"cmd":"phase","symbol":"X","phase":"PRE_OPEN"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"PRE_OPEN"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"12","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"12","qty":"5"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"5"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"12","qty":"4"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"12","qty":"4"}
< {"seq":8,"event":"INDICATIVE","symbol":"X","price":"12","volume":"4","surplus":"1","surplusSide":"SELL"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"951.88","locked":"48.12"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","price":"12","volume":"4","surplus":"1","surplusSide":"SELL","decidedBy":"VOLUME"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"12","qty":"4","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0.04","takerFee":"0.12","liquidity":"AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"4","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"951.88","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"47.96","locked":"0"}

## D8 K4 The day ends after the closing call: DAY is released, GTC stays locked
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"DAY","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"DAY","price":"10","qty":"5"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"50"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"9","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"9","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"905","locked":"95"}
> {"cmd":"new","account":1,"clOrdId":"b3","symbol":"X","side":"BUY","type":"STOP","tif":"DAY","price":"20","qty":"5","stopPrice":"15"}
< {"seq":7,"event":"ACCEPTED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"DAY","price":"20","qty":"5","stopPrice":"15"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"805","locked":"195"}
> {"cmd":"phase","symbol":"X","phase":"CLOSING_CALL"}
< {"seq":8,"event":"PHASE","symbol":"X","phase":"CLOSING_CALL"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":9,"event":"UNCROSSED","symbol":"X","volume":"0","surplus":"0","surplusSide":"NONE","decidedBy":"NONE"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"CLOSED"}
< {"seq":9,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b3","account":1,"symbol":"X","reason":"DAY","cumQty":"0","canceledQty":"5"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"955","locked":"45"}

## J5 K4 The band expires the remainder, its lock is released
@ band
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"105","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"105","qty":"3"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"105","low":"98","high":"102","action":"EXPIRE_TAKER"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"2"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"899","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"101","locked":"0"}

## J5 K4 Into the volatility auction a limit goes with its lock
@ volatility
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"106","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"106","qty":"3"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"105","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":9,"event":"INDICATIVE","symbol":"X","price":"106","volume":"1","surplus":"1","surplusSide":"BUY"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"687","locked":"212"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"101","locked":"0"}
> {"cmd":"phase","symbol":"X","phase":"UNCROSS"}
< {"seq":10,"event":"UNCROSSED","symbol":"X","price":"106","volume":"1","surplus":"1","surplusSide":"BUY","decidedBy":"PRESSURE"}
< {"seq":10,"event":"TRADE","tradeId":2,"symbol":"X","price":"106","qty":"1","makerOrderId":2,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"1","makerFee":"0","takerFee":"0","liquidity":"AUCTION"}
< {"seq":10,"event":"PHASE","symbol":"X","phase":"CONTINUOUS"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"2","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"687","locked":"106"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"0"}
< {"seq":10,"event":"BALANCE","account":2,"asset":"B","available":"207","locked":"0"}

## J5 K4 A market remainder does not go with it, and is released
@ volatility
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"101","qty":"1"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"101","qty":"1"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"99","locked":"1"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"105","qty":"1"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"105","qty":"1"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","price":"106","qty":"3"}
< {"seq":9,"event":"ACCEPTED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","price":"106","qty":"3"}
< {"seq":9,"event":"TRADE","tradeId":1,"symbol":"X","price":"101","qty":"1","makerOrderId":1,"takerOrderId":3,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"2","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":9,"event":"BAND_BREACHED","symbol":"X","orderId":3,"price":"105","low":"98","high":"102","action":"VOLATILITY_AUCTION"}
< {"seq":9,"event":"PHASE","symbol":"X","phase":"VOLATILITY_AUCTION"}
< {"seq":9,"event":"EXPIRED","orderId":3,"clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND","cumQty":"1","canceledQty":"2"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"B","available":"899","locked":"0"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"98","locked":"1"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"101","locked":"0"}

## J4 K4 Refused by the static band nothing is locked
@ free
> {"cmd":"reference","symbol":"X","price":"100"}
> {"cmd":"band","symbol":"X","staticPct":"2"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"103","qty":"3"}
< {"seq":7,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"X","reason":"PRICE_BAND"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"102","qty":"3"}
< {"seq":8,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"102","qty":"3"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"694","locked":"306"}

## 0.5 K4 In a halt a cancel gives back the lock
@ free
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"50"}
> {"cmd":"phase","symbol":"X","phase":"HALTED"}
< {"seq":6,"event":"PHASE","symbol":"X","phase":"HALTED"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1000","transferId":2}
< {"seq":8,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"1000","transferId":2,"outcome":"DONE"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}
