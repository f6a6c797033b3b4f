# Lines that cannot be understood

@@ plain
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## A1 A2 Bad JSON, no object, unknown words: an error line, no sequence
> {"cmd":
< {"error":"line 1: *","line":1}
> [1]
< {"error":"line 2: *","line":2}
> nonsense
< {"error":"line 3: *","line":3}
> {"cmd":"nonsense"}
< {"error":"line 4: *","line":4}
> {"query":"nonsense"}
< {"error":"line 5: *","line":5}
> {}
< {"error":"line 6: *","line":6}
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}

## A2 Line numbers count physical lines
@ plain
> # a comment is skipped
> # and another
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new"}
< {"error":"line 5: *","line":5}

## A1 A3 An unknown, repeated or missing key
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1","prise":"9"}
< {"error":"line 2: *","line":2}
> {"cmd":"new","account":1,"account":1,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":1,"symbol":"X","price":"10","qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"new","account":1,"side":"BUY","price":"10","qty":"1"}
< {"error":"line 5: *","line":5}
> {"cmd":"cancel","account":1}
< {"error":"line 6: *","line":6}
> {"cmd":"cancel","account":1,"orderId":1,"price":"10"}
< {"error":"line 7: *","line":7}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## A6 The account is required, also with accounts OFF
@ plain
> {"cmd":"new","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"cancel","orderId":1}
< {"error":"line 3: *","line":3}
> {"cmd":"replace","orderId":1,"qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"massCancel"}
< {"error":"line 5: *","line":5}

## A3 Words are case-sensitive, null is an error
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"buy","price":"10","qty":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"NEW","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":1,"symbol":"x","side":"BUY","price":"10","qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"new","account":1,"clOrdId":null,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 5: *","line":5}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":null,"qty":"1"}
< {"error":"line 6: *","line":6}

## A1 An unknown symbol is an error on any line
@ plain
> {"cmd":"phase","symbol":"NO","phase":"PRE_OPEN"}
< {"error":"line 2: *","line":2}
> {"cmd":"reference","symbol":"NO","price":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"band","symbol":"NO"}
< {"error":"line 4: *","line":4}
> {"cmd":"massCancel","account":1,"symbol":"NO"}
< {"error":"line 5: *","line":5}
> {"cmd":"cancel","account":1,"orderId":1,"symbol":"NO"}
< {"error":"line 6: *","line":6}

## A4 10, "10.0" and 1e1 are equal, read from their text
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":10,"qty":"1e1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10.0","qty":1E+1}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"1000e-2","qty":"0010"}
< {"seq":4,"event":"ACCEPTED","orderId":3,"account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"10"}

## A4 What is no decimal is an error
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"+10","qty":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":".5","qty":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10.","qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"1e100","qty":"1"}
< {"error":"line 5: *","line":5}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"","qty":"1"}
< {"error":"line 6: *","line":6}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":" 10","qty":"1"}
< {"error":"line 7: *","line":7}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":true,"qty":"1"}
< {"error":"line 8: *","line":8}

## A1 A decimal that is no multiple of tick or lot, a number that 64 bits cannot count
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10.5","qty":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1.5"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"9223372036854775808","qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"new","account":9223372036854775808,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 5: *","line":5}
> {"cmd":"new","account":9223372036854775807,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":9223372036854775807,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## A5 Integers are JSON integers from 0, ids from 1, strings are errors
@ plain
> {"cmd":"new","account":"1","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"new","account":0,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":-1,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"new","account":1.0,"symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 5: *","line":5}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1","ocoGroup":0}
< {"error":"line 6: *","line":6}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1","stpGroup":-1}
< {"error":"line 7: *","line":7}
> {"cmd":"new","account":1,"symbol":"X","side":"BUY","price":"10","qty":"1","postOnly":"true"}
< {"error":"line 8: *","line":8}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"X","side":"BUY","price":"10","qty":"1","stpGroup":0}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}

## A7 Only account, symbol and side are required, the rest has its default
@ plain
> {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"account":1,"symbol":"X","side":"SELL","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"symbol":"X","side":"SELL"}
< {"seq":3,"event":"REJECTED","account":1,"symbol":"X","reason":"INVALID_ORDER"}

## A1 A client id has 1 to 36 characters of its alphabet
@ plain
> {"cmd":"new","account":1,"clOrdId":"abcdefghijklmnopqrstuvwxyz-_:.012345","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"abcdefghijklmnopqrstuvwxyz-_:.012345","account":1,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"10","qty":"1"}
> {"cmd":"new","account":1,"clOrdId":"abcdefghijklmnopqrstuvwxyz-_:.0123456","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"new","account":1,"clOrdId":"","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"new","account":1,"clOrdId":"a b","symbol":"X","side":"BUY","price":"10","qty":"1"}
< {"error":"line 5: *","line":5}

## A8 Keys in fixed order, no key without a value
@ plain
> {"qty":"5","side":"SELL","price":"10","symbol":"X","displayQty":"2","stopPrice":"9","account":1,"type":"STOP_LIMIT","tif":"GTD","expireTime":77,"ocoGroup":3,"minQty":"1","clOrdId":"s1","cmd":"new"}
< {"seq":2,"event":"ACCEPTED","orderId":1,"clOrdId":"s1","account":1,"symbol":"X","side":"SELL","type":"STOP_LIMIT","tif":"GTD","price":"10","qty":"5","stopPrice":"9","displayQty":"2","minQty":"1","expireTime":77,"ocoGroup":3}
> {"cmd":"new","account":2,"symbol":"X","side":"BUY","price":"1","qty":"5","postOnly":true,"stp":"NONE","stpGroup":9}
< {"seq":3,"event":"ACCEPTED","orderId":2,"account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"5","postOnly":true}
> {"cmd":"new","account":2,"symbol":"X","side":"BUY","price":"1","qty":"5","postOnly":false}
< {"seq":4,"event":"ACCEPTED","orderId":3,"account":2,"symbol":"X","side":"BUY","type":"LIMIT","tif":"GTC","price":"1","qty":"5"}

## A11 Symbols and assets have their alphabets
> {"cmd":"instrument","symbol":"a.B_c/d-9","base":"A.b_c-1","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"a.B_c/d-9","base":"A.b_c-1","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"instrument","symbol":"a b","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"error":"line 2: *","line":2}
> {"cmd":"instrument","symbol":"X","base":"A/C","quote":"B","tickSize":"1","lotSize":"1"}
< {"error":"line 3: *","line":3}
> {"cmd":"instrument","symbol":"X","base":"A234567890123456X","quote":"B","tickSize":"1","lotSize":"1"}
< {"error":"line 4: *","line":4}
> {"cmd":"instrument","symbol":"X23456789012345678901234567890123","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"error":"line 5: *","line":5}

## A13 A replace is scaled by the order it names, without one it is only read
> {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
< {"seq":1,"event":"INSTRUMENT","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
> {"cmd":"instrument","symbol":"Y","base":"A","quote":"B","tickSize":"0.5","lotSize":"0.1"}
< {"seq":2,"event":"INSTRUMENT","symbol":"Y","base":"A","quote":"B","tickSize":"0.5","lotSize":"0.1"}
> {"cmd":"new","account":1,"clOrdId":"b1","symbol":"Y","side":"BUY","price":"10.0","qty":"1.0"}
< {"seq":3,"event":"ACCEPTED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","side":"BUY","type":"LIMIT","tif":"GTC","price":"10.0","qty":"1.0"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10.5","qty":"0.9"}
< {"seq":4,"event":"REPLACED","orderId":1,"clOrdId":"b1","account":1,"symbol":"Y","price":"10.5","qty":"0.9","cumQty":"0.0","leaves":"0.9","priority":"LOST"}
> {"cmd":"replace","account":1,"origClOrdId":"b1","price":"10.3"}
< {"error":"line 5: *","line":5}
> {"cmd":"replace","account":1,"origClOrdId":"b9","price":"10.333333"}
< {"seq":5,"event":"CANCEL_REJECTED","account":1,"clOrdId":"b9","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":2,"origClOrdId":"b1","price":"10.3"}
< {"seq":6,"event":"CANCEL_REJECTED","account":2,"clOrdId":"b1","reason":"UNKNOWN_ORDER"}
> {"cmd":"replace","account":1,"origClOrdId":"b9","price":"ten"}
< {"error":"line 8: *","line":8}
