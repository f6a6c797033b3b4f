# Money: an example with whole numbers of units

## K3b K4 4.9 The example: tick 10,000 units, lot 1,000,000 units, fees 700 and 1,900 units a lot
Lock: 1,731 x (11,500 x 10,000 + 1,900) = 199,068,288,900. Paid: 1,731 x 115,000,700 = 199,066,211,700; 2,077,200 come back.
Received: 1,731 x 114,998,100 = 199,061,711,100. Fees: 1,731 x 2,600 = 4,500,600.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"XBT/LTC","base":"XBT","quote":"LTC","tickSize":"0.01","lotSize":"0.01","makerFeePerLot":"0.000007","takerFeePerLot":"0.000019"}
< {"seq":2,"event":"INSTRUMENT","symbol":"XBT/LTC","base":"XBT","quote":"LTC","tickSize":"0.01","lotSize":"0.01"}
> {"cmd":"deposit","account":1,"asset":"LTC","amount":"1990.68288899","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"LTC","amount":"1990.68288899","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"LTC","available":"1990.68288899","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"XBT/LTC","side":"BUY","price":"115","qty":"17.31"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":1,"symbol":"XBT/LTC","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"deposit","account":1,"asset":"LTC","amount":"0.00000001","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"LTC","amount":"0.00000001","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"LTC","available":"1990.682889","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"XBT","amount":"20","transferId":1}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"XBT","amount":"20","transferId":1,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"XBT","available":"20","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"XBT/LTC","side":"BUY","price":"115","qty":"17.31"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"XBT/LTC","side":"BUY","type":"LIMIT","tif":"GTC","price":"115.00","qty":"17.31"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"LTC","available":"0","locked":"1990.682889"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"XBT/LTC","side":"SELL","tif":"IOC","price":"114.93","qty":"20"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"XBT/LTC","side":"SELL","type":"LIMIT","tif":"IOC","price":"114.93","qty":"20.00"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"XBT/LTC","price":"115.00","qty":"17.31","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0.00","takerLeaves":"2.69","makerFee":"0.012117","takerFee":"0.032889","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"EXPIRED","orderId":2,"clOrdId":"s1","account":2,"symbol":"XBT/LTC","reason":"IOC","cumQty":"17.31","canceledQty":"2.69"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"LTC","available":"0.020772","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"XBT","available":"17.31","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"LTC","available":"1990.617111","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"XBT","available":"2.69","locked":"0"}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["LTC","0.020772","0"],["XBT","17.31","0"]]],[2,[["LTC","1990.617111","0"],["XBT","2.69","0"]]]],"fees":[["LTC","0.045006"]]}

## K3b K4 4.9 The example the other way: the buyer comes second and pays the taker fee
Paid: 1,731 x 115,001,900 = 199,068,288,900, all of it.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"XBT/LTC","base":"XBT","quote":"LTC","tickSize":"0.01","lotSize":"0.01","makerFeePerLot":"0.000007","takerFeePerLot":"0.000019"}
< {"seq":2,"event":"INSTRUMENT","symbol":"XBT/LTC","base":"XBT","quote":"LTC","tickSize":"0.01","lotSize":"0.01"}
> {"cmd":"deposit","account":1,"asset":"LTC","amount":"1990.682889","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"LTC","amount":"1990.682889","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"LTC","available":"1990.682889","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"XBT","amount":"20","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"XBT","amount":"20","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"XBT","available":"20","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"XBT/LTC","side":"SELL","price":"115","qty":"20"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"XBT/LTC","side":"SELL","type":"LIMIT","tif":"GTC","price":"115.00","qty":"20.00"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"XBT","available":"0","locked":"20"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"XBT/LTC","side":"BUY","price":"115","qty":"17.31"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"XBT/LTC","side":"BUY","type":"LIMIT","tif":"GTC","price":"115.00","qty":"17.31"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"XBT/LTC","price":"115.00","qty":"17.31","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"2.69","takerLeaves":"0.00","makerFee":"0.012117","takerFee":"0.032889","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"LTC","available":"0","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"XBT","available":"17.31","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"LTC","available":"1990.637883","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"XBT","available":"0","locked":"2.69"}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["XBT","17.31","0"]]],[2,[["LTC","1990.637883","0"],["XBT","0","2.69"]]]],"fees":[["LTC","0.045006"]]}
