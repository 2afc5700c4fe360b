#!/bin/sh
# A test in any language: the mock is steered with curl, and looked at with curl.
#
#   increff-kit mock                                  in another window
#   sh examples/control-api/order-life.sh http://127.0.0.1:4010
#
# Needs nothing but curl. Ends with 0 when everything was as it should be, and says what was not.
set -eu

oms=${1:?usage: order-life.sh URL-OF-THE-MOCK}
kit=$oms/_kit

# Sends JSON and prints the answer: ask METHOD PATH [BODY]. An answer that is a refusal ends this script.
ask() {
  curl -sSf -X "$1" "$2" -H 'content-type: application/json' ${3:+--data-raw "$3"}
}

# The same as the warehouse.
as_warehouse() {
  curl -sS -o /dev/null -w '%{http_code}' -X "$1" "$oms$2" -H 'content-type: application/json' \
    -H 'authUsername: DEMO_EFS' -H 'authPassword: demo-efs' -H 'authDomainName: demo' --data-raw "$3"
}

# is WHAT WANTED SEEN
is() {
  if [ "$2" = "$3" ]; then
    echo "ok: $1 is $2"
  else
    echo "not ok: $1 is $3, it should be $2" >&2
    exit 1
  fi
}

# A test begins with an empty OMS. Tests that run side by side take a session each instead (README, "session").
ask POST "$kit/reset" '{}' >/dev/null

# Two pieces are ordered.
ask POST "$kit/orders" '{"orderCode":"WEB-1","lines":[{"channelSkuCode":"SKU-1","quantity":2}]}' >/dev/null

# The answer to the next pack of this order gets lost, and the warehouse has to repeat its call.
ask POST "$kit/faults" '{"operation":"packOrder","orderCode":"WEB-1","kind":"answer-500-after-commit"}' >/dev/null

pack='{"orderCode":"WEB-1","locationCode":"WH1","channelName":"DEMO","shipmentItems":[{"channelSkuCode":"SKU-1","quantityToPack":2}]}'
is "the first pack" 500 "$(as_warehouse POST /usp/order/pack "$pack")"
is "the repeated pack" 200 "$(as_warehouse POST /usp/order/pack "$pack")"

# One shipment came of it, and the order is packed.
shipments=$(ask GET "$kit/shipments?order=WEB-1")
is "the number of shipments" '"total":1' "$(echo "$shipments" | grep -o '"total":[0-9]*')"
is "the order" '"status":"PACKED"' "$(ask GET "$kit/orders/WEB-1" | grep -o '"status":"[A-Z_]*"')"

# The history has what went over the wire: both calls, and the fault between them.
calls=$(ask GET "$kit/history?order=WEB-1&operation=packOrder&kind=call")
is "the answers to the calls" '"httpStatus":500 "httpStatus":200' \
  "$(echo "$calls" | grep -o '"httpStatus":[0-9]*' | tr '\n' ' ' | sed 's/ $//')"
