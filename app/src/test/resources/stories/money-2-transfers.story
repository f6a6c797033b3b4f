# Money: deposits, withdrawals, balances

@@ b1000
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}

## K7 4.9 A transfer is answered, then the balance
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2.5","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"2.5","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1","transferId":2}
< {"seq":3,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"1","transferId":2,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1.5","locked":"0"}

## K7 4.9 More than is available cannot be withdrawn, all of it can
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2.5","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"2.5","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"2.50000001","transferId":2}
< {"seq":3,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"2.50000001","transferId":2,"outcome":"INSUFFICIENT_FUNDS"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"2.5","transferId":3}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"2.5","transferId":3,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"0.00000001","transferId":4}
< {"seq":5,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"0.00000001","transferId":4,"outcome":"INSUFFICIENT_FUNDS"}

## K7 K4 What is locked is not available
@ b1000
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"40"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"40"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"600","locked":"400"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"600.00000001","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"600.00000001","transferId":2,"outcome":"INSUFFICIENT_FUNDS"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"600","transferId":3}
< {"seq":6,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"600","transferId":3,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"400"}
> {"cmd":"cancel","account":1,"clOrdId":"b1"}
< {"seq":7,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"USER","cumQty":"0","canceledQty":"40"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"400","locked":"0"}

## K7 4.9 The same id again says the first outcome and changes nothing
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2.5","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"2.5","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2.5","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"1","transferId":2,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"1.5","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"1","transferId":2,"outcome":"DONE","duplicate":true}

## K7 Whatever the amount, the asset and the kind of the repeat
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2.5","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"2.5","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"7","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"deposit","account":1,"asset":"B","amount":"-1","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"deposit","account":1,"asset":"A","amount":"1","transferId":1}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":7,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE","duplicate":true}

## K7 A refused withdrawal stays refused under its id
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"5","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"5","transferId":1,"outcome":"INSUFFICIENT_FUNDS"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"10","transferId":2}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"10","transferId":2,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"10","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"5","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"5","transferId":1,"outcome":"INSUFFICIENT_FUNDS","duplicate":true}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"5","transferId":3}
< {"seq":5,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"5","transferId":3,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"5","locked":"0"}

## K7 An amount of zero or less is invalid, and remembered so
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0","transferId":1,"outcome":"INVALID_AMOUNT"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"-2","transferId":2}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"-2","transferId":2,"outcome":"INVALID_AMOUNT"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"0","transferId":3}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"0","transferId":3,"outcome":"INVALID_AMOUNT"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"-2","transferId":4}
< {"seq":5,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"-2","transferId":4,"outcome":"INVALID_AMOUNT"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"5","transferId":1}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0","transferId":1,"outcome":"INVALID_AMOUNT","duplicate":true}
> {"query":"balances","account":1}
< {"answer":"balances","account":1,"balances":[]}

## K7 Transfer ids are those of the account
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":7}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":7,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"B","amount":"2","transferId":7}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"2","transferId":7,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":2,"asset":"B","available":"2","locked":"0"}
> {"cmd":"withdraw","account":2,"asset":"B","amount":"2","transferId":7}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"2","transferId":7,"outcome":"DONE","duplicate":true}
> {"cmd":"deposit","account":1,"asset":"B","amount":"3","transferId":9223372036854775807}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"3","transferId":9223372036854775807,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"4","locked":"0"}

## K7 Deposits of an asset less withdrawals are at most 2^62 units, over all accounts
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"deposit","account":1,"asset":"B","amount":"4611686018427387900","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"4611686018427387900","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"4611686018427387900","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"B","amount":"5","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"5","transferId":1,"outcome":"OVERFLOW"}
> {"cmd":"deposit","account":2,"asset":"B","amount":"4","transferId":2}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"4","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"B","available":"4","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":2,"outcome":"OVERFLOW"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"10","transferId":3}
< {"seq":7,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"10","transferId":3,"outcome":"DONE"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"4611686018427387890","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"B","amount":"5","transferId":1}
< {"seq":8,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"5","transferId":1,"outcome":"OVERFLOW","duplicate":true}
> {"cmd":"deposit","account":2,"asset":"B","amount":"10","transferId":3}
< {"seq":9,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"10","transferId":3,"outcome":"DONE"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"B","available":"14","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"B","amount":"1","transferId":4}
< {"seq":10,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"B","amount":"1","transferId":4,"outcome":"OVERFLOW"}
> {"cmd":"deposit","account":2,"asset":"C","amount":"46116860184.27387904","transferId":5}
< {"seq":11,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"C","amount":"46116860184.27387904","transferId":5,"outcome":"DONE"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"C","available":"46116860184.27387904","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"C","amount":"0.00000001","transferId":6}
< {"seq":12,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"C","amount":"0.00000001","transferId":6,"outcome":"OVERFLOW"}

## K7 The largest amount that can be written overflows, or is not there
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"B","scale":0}
> {"cmd":"deposit","account":1,"asset":"B","amount":"9223372036854775807","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"9223372036854775807","transferId":1,"outcome":"OVERFLOW"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"9223372036854775807","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"9223372036854775807","transferId":2,"outcome":"INSUFFICIENT_FUNDS"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"9223372036854775808","transferId":3}
< {"error":"line 5: *","line":5}

## K7 A5 A transfer needs account, asset, amount and id
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","asset":"B","amount":"1","transferId":1}
< {"error":"line 2: *","line":2}
> {"cmd":"deposit","account":1,"amount":"1","transferId":1}
< {"error":"line 3: *","line":3}
> {"cmd":"deposit","account":1,"asset":"B","transferId":1}
< {"error":"line 4: *","line":4}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1"}
< {"error":"line 5: *","line":5}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1","transferId":0}
< {"error":"line 6: *","line":6}
> {"cmd":"withdraw","account":0,"asset":"B","amount":"1","transferId":1}
< {"error":"line 7: *","line":7}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}

## K7 A transfer of one asset too many is refused by the engine and not remembered
This engine counts 16 assets.
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"A1","amount":"1","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A1","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"A1","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A2","amount":"1","transferId":2}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A2","amount":"1","transferId":2,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"A2","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A3","amount":"1","transferId":3}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A3","amount":"1","transferId":3,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"A3","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A4","amount":"1","transferId":4}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A4","amount":"1","transferId":4,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"A4","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A5","amount":"1","transferId":5}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A5","amount":"1","transferId":5,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A5","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A6","amount":"1","transferId":6}
< {"seq":7,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A6","amount":"1","transferId":6,"outcome":"DONE"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A6","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A7","amount":"1","transferId":7}
< {"seq":8,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A7","amount":"1","transferId":7,"outcome":"DONE"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"A7","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A8","amount":"1","transferId":8}
< {"seq":9,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A8","amount":"1","transferId":8,"outcome":"DONE"}
< {"seq":9,"event":"BALANCE","account":1,"asset":"A8","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A9","amount":"1","transferId":9}
< {"seq":10,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A9","amount":"1","transferId":9,"outcome":"DONE"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A9","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A10","amount":"1","transferId":10}
< {"seq":11,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A10","amount":"1","transferId":10,"outcome":"DONE"}
< {"seq":11,"event":"BALANCE","account":1,"asset":"A10","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A11","amount":"1","transferId":11}
< {"seq":12,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A11","amount":"1","transferId":11,"outcome":"DONE"}
< {"seq":12,"event":"BALANCE","account":1,"asset":"A11","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A12","amount":"1","transferId":12}
< {"seq":13,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A12","amount":"1","transferId":12,"outcome":"DONE"}
< {"seq":13,"event":"BALANCE","account":1,"asset":"A12","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A13","amount":"1","transferId":13}
< {"seq":14,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A13","amount":"1","transferId":13,"outcome":"DONE"}
< {"seq":14,"event":"BALANCE","account":1,"asset":"A13","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A14","amount":"1","transferId":14}
< {"seq":15,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A14","amount":"1","transferId":14,"outcome":"DONE"}
< {"seq":15,"event":"BALANCE","account":1,"asset":"A14","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A15","amount":"1","transferId":15}
< {"seq":16,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A15","amount":"1","transferId":15,"outcome":"DONE"}
< {"seq":16,"event":"BALANCE","account":1,"asset":"A15","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"A16","amount":"1","transferId":16}
< {"seq":17,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A16","amount":"1","transferId":16,"outcome":"DONE"}
< {"seq":17,"event":"BALANCE","account":1,"asset":"A16","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":17}
< {"seq":18,"event":"REJECTED","account":1,"reason":"ASSET_LIMIT"}
> {"cmd":"withdraw","account":2,"asset":"B","amount":"1","transferId":17}
< {"seq":19,"event":"REJECTED","account":2,"reason":"ASSET_LIMIT"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":16}
< {"seq":20,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A16","amount":"1","transferId":16,"outcome":"DONE","duplicate":true}
> {"cmd":"deposit","account":1,"asset":"A1","amount":"2","transferId":17}
< {"seq":21,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A1","amount":"2","transferId":17,"outcome":"DONE"}
< {"seq":21,"event":"BALANCE","account":1,"asset":"A1","available":"3","locked":"0"}

## A9 K7 Money prints as a plain decimal without trailing zeros
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"2.50","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"2.5","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"2.5","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1e2","transferId":2}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"100","transferId":2,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"102.5","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0.00012000","transferId":3}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0.00012","transferId":3,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"102.50012","locked":"0"}
> {"query":"balances","account":1}
< {"answer":"balances","account":1,"balances":[["B","102.50012","0"]]}

## K8 An account that nobody has named has nothing
@ b1000
> {"query":"balances","account":9}
< {"answer":"balances","account":9,"balances":[]}
> {"cmd":"new","account":9,"clOrdId":"b1","symbol":"X","side":"BUY","price":"1","qty":"1"}
< {"seq":4,"event":"REJECTED","clOrdId":"b1","account":9,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"cmd":"new","account":9,"clOrdId":"s1","symbol":"X","side":"SELL","price":"1","qty":"1"}
< {"seq":5,"event":"REJECTED","clOrdId":"s1","account":9,"symbol":"X","reason":"INSUFFICIENT_FUNDS"}
> {"query":"balances","account":9}
< {"answer":"balances","account":9,"balances":[]}

## K8 An account is there when it receives its first
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":9223372036854775807,"asset":"A","amount":"1","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":9223372036854775807,"asset":"A","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":9223372036854775807,"asset":"A","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"10","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"10","locked":"0"}
> {"cmd":"new","account":9223372036854775807,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":9223372036854775807,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BALANCE","account":9223372036854775807,"asset":"A","available":"0","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":9223372036854775807,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"0","takerFee":"0","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}
< {"seq":6,"event":"BALANCE","account":9223372036854775807,"asset":"A","available":"0","locked":"0"}
< {"seq":6,"event":"BALANCE","account":9223372036854775807,"asset":"B","available":"10","locked":"0"}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["A","1","0"]]],[9223372036854775807,[["B","10","0"]]]],"fees":[]}

## M5 K8 Balances: assets by name, none that is empty, accounts ascending, fees apart
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"asset","asset":"USD","scale":2}
> {"cmd":"instrument","symbol":"X","base":"ETH","quote":"USD","tickSize":"1","lotSize":"1","makerFeeBps":"50","takerFeeBps":"100"}
< {"seq":3,"event":"INSTRUMENT","symbol":"X","base":"ETH","quote":"USD","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":20,"asset":"USD","amount":"500","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":20,"asset":"USD","amount":"500","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":20,"asset":"USD","available":"500","locked":"0"}
> {"cmd":"deposit","account":3,"asset":"ETH","amount":"4","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":3,"asset":"ETH","amount":"4","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":3,"asset":"ETH","available":"4","locked":"0"}
> {"cmd":"deposit","account":3,"asset":"BTC","amount":"1","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":3,"asset":"BTC","amount":"1","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":3,"asset":"BTC","available":"1","locked":"0"}
> {"cmd":"deposit","account":3,"asset":"Abc","amount":"1","transferId":3}
< {"seq":7,"event":"TRANSFER","type":"DEPOSIT","account":3,"asset":"Abc","amount":"1","transferId":3,"outcome":"DONE"}
< {"seq":7,"event":"BALANCE","account":3,"asset":"Abc","available":"1","locked":"0"}
> {"cmd":"deposit","account":4,"asset":"BTC","amount":"1","transferId":1}
< {"seq":8,"event":"TRANSFER","type":"DEPOSIT","account":4,"asset":"BTC","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":8,"event":"BALANCE","account":4,"asset":"BTC","available":"1","locked":"0"}
> {"cmd":"withdraw","account":4,"asset":"BTC","amount":"1","transferId":2}
< {"seq":9,"event":"TRANSFER","type":"WITHDRAW","account":4,"asset":"BTC","amount":"1","transferId":2,"outcome":"DONE"}
< {"seq":9,"event":"BALANCE","account":4,"asset":"BTC","available":"0","locked":"0"}
> {"cmd":"new","account":3,"clOrdId":"s1","symbol":"X","side":"SELL","price":"100","qty":"3"}
< {"seq":10,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":3,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"100","qty":"3"}
< {"seq":10,"event":"BALANCE","account":3,"asset":"ETH","available":"1","locked":"3"}
> {"cmd":"new","account":20,"clOrdId":"b1","symbol":"X","side":"BUY","price":"100","qty":"2"}
< {"seq":11,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":20,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"100","qty":"2"}
< {"seq":11,"event":"TRADE","tradeId":1,"symbol":"X","price":"100","qty":"2","makerOrderId":1,"takerOrderId":2,"makerAccount":3,"takerAccount":20,"takerSide":"BUY","makerLeaves":"1","takerLeaves":"0","makerFee":"1","takerFee":"2","liquidity":"CONTINUOUS"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"ETH","available":"1","locked":"1"}
< {"seq":11,"event":"BALANCE","account":3,"asset":"USD","available":"199","locked":"0"}
< {"seq":11,"event":"BALANCE","account":20,"asset":"ETH","available":"2","locked":"0"}
< {"seq":11,"event":"BALANCE","account":20,"asset":"USD","available":"298","locked":"0"}
> {"query":"balances","account":3}
< {"answer":"balances","account":3,"balances":[["Abc","1","0"],["BTC","1","0"],["ETH","1","1"],["USD","199","0"]]}
> {"query":"balances","account":20}
< {"answer":"balances","account":20,"balances":[["ETH","2","0"],["USD","298","0"]]}
> {"query":"balances","account":4}
< {"answer":"balances","account":4,"balances":[]}
> {"query":"balances"}
< {"answer":"balances","accounts":[[3,[["Abc","1","0"],["BTC","1","0"],["ETH","1","1"],["USD","199","0"]]],[20,[["ETH","2","0"],["USD","298","0"]]]],"fees":[["USD","3"]]}

## M5 Fees that came to nothing are not listed
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1","makerFeeBps":"-10","takerFeeBps":"10"}
< {"seq":2,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1000","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1000","transferId":1,"outcome":"DONE"}
< {"seq":3,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"10","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"9","locked":"1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
< {"seq":6,"event":"TRADE","tradeId":1,"symbol":"X","price":"10","qty":"1","makerOrderId":1,"takerOrderId":2,"makerAccount":2,"takerAccount":1,"takerSide":"BUY","makerLeaves":"0","takerLeaves":"0","makerFee":"-0.01","takerFee":"0.01","liquidity":"CONTINUOUS"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"A","available":"1","locked":"0"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"989.99","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"A","available":"9","locked":"0"}
< {"seq":6,"event":"BALANCE","account":2,"asset":"B","available":"10.01","locked":"0"}
> {"query":"balances"}
< {"answer":"balances","accounts":[[1,[["A","1","0"],["B","989.99","0"]]],[2,[["A","9","0"],["B","10.01","0"]]]],"fees":[]}

## L5 K7 A killed account may withdraw and deposit
@ b1000
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"40"}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"40"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"600","locked":"400"}
> {"cmd":"kill","account":1}
< {"seq":5,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"40"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"300","transferId":2}
< {"seq":6,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"300","transferId":2,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"700","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":3}
< {"seq":7,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":3,"outcome":"DONE"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"701","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":8,"event":"REJECTED","clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH"}
> {"cmd":"kill"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"701","transferId":4}
< {"seq":10,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"701","transferId":4,"outcome":"DONE"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}

## L4 4.9 A kill releases every lock of the account
@ b1000
> {"cmd":"deposit","account":1,"asset":"A","amount":"10","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"A","amount":"10","transferId":2,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
> {"cmd":"deposit","account":2,"asset":"A","amount":"10","transferId":1}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"40"}
< {"seq":6,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"40"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"600","locked":"400"}
> {"cmd":"new","account":1,"clOrdId":"s1","symbol":"X","side":"SELL","price":"20","qty":"4"}
< {"seq":7,"event":"ACCEPTED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"4"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"A","available":"6","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b2","symbol":"X","side":"BUY","type":"STOP","price":"30","qty":"2","stopPrice":"25"}
< {"seq":8,"event":"ACCEPTED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","side":"BUY","type":"STOP","tif":"GTC","price":"30","qty":"2","stopPrice":"25"}
< {"seq":8,"event":"BALANCE","account":1,"asset":"B","available":"540","locked":"460"}
> {"cmd":"new","account":2,"clOrdId":"s2","symbol":"X","side":"SELL","price":"20","qty":"4"}
< {"seq":9,"event":"ACCEPTED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"20","qty":"4"}
< {"seq":9,"event":"BALANCE","account":2,"asset":"A","available":"6","locked":"4"}
> {"cmd":"kill","account":1}
< {"seq":10,"event":"CANCELED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"40"}
< {"seq":10,"event":"CANCELED","orderId":2,"clOrdId":"s1","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"4"}
< {"seq":10,"event":"CANCELED","orderId":3,"clOrdId":"b2","account":1,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"2"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"A","available":"10","locked":"0"}
< {"seq":10,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
> {"cmd":"kill"}
< {"seq":11,"event":"CANCELED","orderId":4,"clOrdId":"s2","account":2,"symbol":"X","reason":"KILL_SWITCH","cumQty":"0","canceledQty":"4"}
< {"seq":11,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}

## D9 K7 What is due expires before the withdrawal is judged
@ b1000
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"100","expireTime":50}
< {"seq":4,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"100","expireTime":50}
< {"seq":4,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"1000"}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"1000","transferId":2,"time":50}
< {"seq":5,"event":"EXPIRED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"100"}
< {"seq":5,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"1000","transferId":2,"outcome":"DONE"}
< {"seq":5,"event":"BALANCE","account":1,"asset":"B","available":"0","locked":"0"}

## B8 B1 An expiry releases locks by the way of any command, accounts ascending
@ b1000
> {"cmd":"deposit","account":2,"asset":"A","amount":"10","transferId":1}
< {"seq":4,"event":"TRANSFER","type":"DEPOSIT","account":2,"asset":"A","amount":"10","transferId":1,"outcome":"DONE"}
< {"seq":4,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
> {"cmd":"new","account":2,"clOrdId":"s1","symbol":"X","side":"SELL","tif":"GTD","price":"30","qty":"4","expireTime":50}
< {"seq":5,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTD","price":"30","qty":"4","expireTime":50}
< {"seq":5,"event":"BALANCE","account":2,"asset":"A","available":"6","locked":"4"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","tif":"GTD","price":"10","qty":"10","expireTime":50}
< {"seq":6,"event":"ACCEPTED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTD","price":"10","qty":"10","expireTime":50}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"900","locked":"100"}
> {"cmd":"deposit","account":3,"asset":"B","amount":"5","transferId":1,"time":60}
< {"seq":7,"event":"EXPIRED","orderId":1,"clOrdId":"s1","account":2,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"4"}
< {"seq":7,"event":"EXPIRED","orderId":2,"clOrdId":"b1","account":1,"symbol":"X","reason":"GTD","cumQty":"0","canceledQty":"10"}
< {"seq":7,"event":"TRANSFER","type":"DEPOSIT","account":3,"asset":"B","amount":"5","transferId":1,"outcome":"DONE"}
< {"seq":7,"event":"BALANCE","account":1,"asset":"B","available":"1000","locked":"0"}
< {"seq":7,"event":"BALANCE","account":2,"asset":"A","available":"10","locked":"0"}
< {"seq":7,"event":"BALANCE","account":3,"asset":"B","available":"5","locked":"0"}

## K7 B8 A transfer that is refused or repeated has no balance line, and takes its sequence
> {"cmd":"accounts","mode":"ON"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":2,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE"}
< {"seq":2,"event":"BALANCE","account":1,"asset":"B","available":"1","locked":"0"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":1}
< {"seq":3,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":1,"outcome":"DONE","duplicate":true}
> {"cmd":"withdraw","account":1,"asset":"B","amount":"2","transferId":2}
< {"seq":4,"event":"TRANSFER","type":"WITHDRAW","account":1,"asset":"B","amount":"2","transferId":2,"outcome":"INSUFFICIENT_FUNDS"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"0","transferId":3}
< {"seq":5,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"0","transferId":3,"outcome":"INVALID_AMOUNT"}
> {"cmd":"deposit","account":1,"asset":"B","amount":"1","transferId":4}
< {"seq":6,"event":"TRANSFER","type":"DEPOSIT","account":1,"asset":"B","amount":"1","transferId":4,"outcome":"DONE"}
< {"seq":6,"event":"BALANCE","account":1,"asset":"B","available":"2","locked":"0"}
