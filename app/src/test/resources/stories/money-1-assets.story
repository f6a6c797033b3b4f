# Money: assets and their scales, accounts ON and OFF, fees of an instrument

## K1 An asset has the scale that it was given
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1.25","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1.25","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1.25","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1.255","transferId":2}
< {"error":"line 4: *","line":4}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.01","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0.01","transferId":2,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1.26","locked":"0"}

## K1 A4 An asset first named by an instrument has eight decimals
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.00000001","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0.00000001","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"0.00000001","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A","amount":"0.000000001","transferId":2}
< {"error":"line 4: *","line":4}
> {"cmd":"deposit","account":1,"asset":"A","amount":"0.00000001","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"0.00000001","transferId":2,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"A","available":"0.00000001","locked":"0"}

## K1 The quote asset gets as many decimals as a tick times a lot needs
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.00001","lotSize":"0.00001"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.00001","lotSize":"0.00001"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.0000000001","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0.0000000001","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"0.0000000001","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.00000000001","transferId":2}
< {"error":"line 4: *","line":4}
> {"cmd":"deposit","account":1,"asset":"A","amount":"0.000000001","transferId":2}
< {"error":"line 5: *","line":5}

## K1 The base asset gets as many decimals as a lot needs
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"0.0000000001"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"0.0000000001"}
> {"cmd":"deposit","account":1,"asset":"A","amount":"0.0000000001","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"0.0000000001","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"A","available":"0.0000000001","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.0000000001","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0.0000000001","transferId":2,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"0.0000000001","locked":"0"}

## K1 An asset first named by a deposit has eight, and an instrument that needs more is refused
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.00001","lotSize":"0.0001"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"ASSET_SCALE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.0001","lotSize":"0.0001"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.0001","lotSize":"0.0001"}

## K1 ASSET_SCALE for the base asset
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"0.1"}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"ASSET_SCALE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"10"}
< {"seq":4,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"10"}

## K1 What counts is the product of tick and lot, not the sum of their decimals
0.5 x 0.2 is 0.1: one decimal.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":1}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.5","lotSize":"0.2"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.5","lotSize":"0.2"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.1","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0.1","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"0.1","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"0.5","qty":"0.2"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"0.5","qty":"0.2"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0.1"}

## K1 Scales from 0 to 18, no instrument beyond
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"C","scale":19}
< {"seq":2,"event":"REJECTED","reason":"ASSET_SCALE"}
> {"cmd":"asset","asset":"C","scale":18}
> {"cmd":"deposit","account":1,"asset":"C","amount":"0.000000000000000001","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"C","amount":"0.000000000000000001","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"C","available":"0.000000000000000001","locked":"0"}
> {"cmd":"asset","asset":"D","scale":0}
> {"cmd":"deposit","account":1,"asset":"D","amount":"7","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"D","amount":"7","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"D","available":"7","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"D","amount":"0.5","transferId":3}
< {"error":"line 7: *","line":7}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.0000000001","lotSize":"0.0000000001"}
< {"seq":7,"event":"REJECTED","symbol":"X","reason":"ASSET_SCALE"}

## K1 An instrument that is refused names no asset
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":2,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.01","lotSize":"0.1"}
< {"seq":4,"event":"REJECTED","symbol":"X","reason":"ASSET_SCALE"}
> {"cmd":"asset","asset":"A","scale":1}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"0.1"}
< {"seq":6,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"0.1","lotSize":"0.1"}

## K1 K7 A transfer names its asset, one that is refused too
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0","transferId":1,"outcome":"INVALID_AMOUNT"}
> {"cmd":"asset","asset":"B","scale":2}
< {"seq":3,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"withdraw","account":1,"asset":"C","amount":"1","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"C","amount":"1","transferId":2,"outcome":"INSUFFICIENT_FUNDS"}
> {"cmd":"asset","asset":"C","scale":2}
< {"seq":5,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"deposit","account":1,"asset":"C","amount":"0.00000001","transferId":3}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"C","amount":"0.00000001","transferId":3,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"C","available":"0.00000001","locked":"0"}

## K1 K7 A repeated transfer names no asset
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"5","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"5","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"5","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"C","amount":"6","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"5","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"asset","asset":"C","scale":2}
> {"cmd":"deposit","account":1,"asset":"C","amount":"0.25","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"C","amount":"0.25","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"C","available":"0.25","locked":"0"}

## K2 Accounts cannot be turned on once there is an instrument
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"accounts","mode":"ON"}
< {"seq":2,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"ACCOUNTS_OFF"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## K2 Nor once there is an asset, for the same mode either
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"accounts","mode":"ON"}
< {"seq":3,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"accounts","mode":"OFF"}
< {"seq":4,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}

## K2 A deposit with accounts ON ends the choice too
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}
> {"cmd":"accounts","mode":"OFF"}
< {"seq":3,"event":"REJECTED","reason":"NOT_ALLOWED"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":2,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"2","locked":"0"}

## K2 Before anything is known the mode may change again and again
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"accounts","mode":"OFF"}
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}

## K2 OFF said last is OFF
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"accounts","mode":"OFF"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"ACCOUNTS_OFF"}

## K2 Limits, time and kill switches go before without harm, and so does what is refused
> {"cmd":"account","account":1,"maxOpenOrders":5}
> {"cmd":"clock","time":100}
> {"cmd":"kill","account":7}
> {"cmd":"instrument","symbol":"X","base":"B","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":4,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"asset","asset":"C","scale":19}
< {"seq":5,"event":"REJECTED","reason":"ASSET_SCALE"}
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":7,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}

## K2 K7 With OFF a transfer is not remembered
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":1,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"ACCOUNTS_OFF"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2","transferId":1,"outcome":"ACCOUNTS_OFF"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"3","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"3","transferId":1,"outcome":"ACCOUNTS_OFF"}
> {"query":"balances","account":1}
< {"answer":"balances","account":1,"balances":[]}

## K2 K5 With OFF nobody needs funds or protection
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeeBps":"10"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"3"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"3"}
> {"cmd":"new","account":2,"clOrdId":"b1","symbol":"X","side":"BUY","type":"MARKET","qty":"2"}
< {"seq":3,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":2,"symbol":"X","side":"BUY","type":"MARKET","tif":"GTC","qty":"2"}
< {"seq":3,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
> {"query":"balances"}
< {"answer":"balances","accounts":[],"fees":[]}

## K10 No negative prices with accounts ON
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":2,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":false}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## K10 With accounts OFF negative prices are fine
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## K10 N2 What makes no sense goes before what is not allowed
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"B","quote":"B","tickSize":"1","lotSize":"1","allowNegativePrice":true}
< {"seq":2,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"10000.1","allowNegativePrice":true}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}

## K10 K11 What is not allowed goes before what is in use, and that before the scale
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"2","allowNegativePrice":true}
< {"seq":3,"event":"REJECTED","symbol":"X","reason":"NOT_ALLOWED"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"0.000000001","lotSize":"1"}
< {"seq":4,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"0.000000001","lotSize":"1"}
< {"seq":5,"event":"REJECTED","symbol":"Y","reason":"ASSET_SCALE"}

@@ paid
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"50","takerFeeBps":"100"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
> {"cmd":"deposit","account":2,"asset":"A","amount":"100","transferId":1}

## K11 New fees hold for the orders after the line, and no line comes while an order is live
@ paid
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"949.5","locked":"50.5"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"200"}
< {"seq":7,"event":"REJECTED","symbol":"X","reason":"INSTRUMENT_IN_USE"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":8,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"5"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","takerFeeBps":"200"}
< {"seq":9,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":10,"event":"ACCEPTED","orderId":2,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"949","locked":"51"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":11,"event":"ACCEPTED","orderId":3,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":11,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":2,"takerOrderId":3,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"1","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"B","available":"49","locked":"0"}

## K11 0.9 A line without fees has none
@ paid
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":6,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"5"}
< {"seq":7,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"50"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"5"}
< {"seq":8,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"5"}
< {"seq":8,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"5","makerOrderId":1,"takerOrderId":2,"makerAccount":1,"takerAccount":2,"takerSide":"SELL","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A","available":"5","locked":"0"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"950","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"A","available":"95","locked":"0"}
< {"seq":8,"event":"BALANCE","account":2,"asset":"B","available":"50","locked":"0"}

## K11 K1 A second line leaves the scales and the balances as they are
@ paid
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":6,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.001","transferId":2}
< {"error":"line 7: *","line":7}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["B","1000","0"]]],[2,[["A","100","0"]]]],"fees":[]}

## K3b N2 Fees per lot are in the quote asset only
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"1","takerFeePerLot":"2","feeAsset":"RECEIVED"}
< {"seq":1,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"1","takerFeePerLot":"2","feeAsset":"QUOTE"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## K3b Fees in basis points and per lot together are an error line, a fee finer than a unit too
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":2}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"1","takerFeePerLot":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"0","makerFeePerLot":"0"}
< {"error":"line 4: *","line":4}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeePerLot":"0.001"}
< {"error":"line 5: *","line":5}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"C","tickSize":"1","lotSize":"1","takerFeePerLot":"0.000000001"}
< {"error":"line 6: *","line":6}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"-0.01","takerFeePerLot":"0.01"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## K3b N2 A fee per lot is at most 2^62 units either way, judged after the scale
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"asset","asset":"A","scale":0}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"4611686018427387905"}
< {"seq":4,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","takerFeePerLot":"-4611686018427387905"}
< {"seq":5,"event":"REJECTED","symbol":"X","reason":"INVALID_INSTRUMENT"}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"1","lotSize":"0.1","takerFeePerLot":"4611686018427387905"}
< {"seq":6,"event":"REJECTED","symbol":"Y","reason":"ASSET_SCALE"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeePerLot":"-4611686018427387904","takerFeePerLot":"4611686018427387904"}
< {"seq":7,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
