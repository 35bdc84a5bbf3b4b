# The loadable extension in the stock shell. usage: test_extension.sh SOURCE BUILD
source=$1 build=$2
command -v sqlite3 > /dev/null || exit 77
[ -f "$build/accord.so" ] || exit 77
case "$SANITIZE" in *address*) exit 77 ;; esac # the shell does not load the sanitizer
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
registry=$folder/shell.accord
sqlite3 "$registry" < "$source/schema.sql" > /dev/null || exit 1
sqlite3 "$registry" "INSERT INTO persons (uid, name) VALUES ('person/hagiwara', 'Hagiwara Seiji');
    INSERT INTO places (uid, name, type) VALUES ('vn/yen-bai', 'Tỉnh Yên Bái', 'province')" || exit 1

expect() {
    answer=$(sqlite3 "$registry" ".load $build/accord" "$1" 2>&1)
    if [ "$answer" != "$2" ]; then
        echo "$1"
        echo "    gives: $answer"
        echo "    not:   $2"
        exit 1
    fi
}
expect "SELECT accord_fold('Tỉnh Yên Bái'), accord_fold(NULL) IS NULL" "tinh yen bai|1"
expect "SELECT edtf_earliest('2023-11'), edtf_latest('2023-11')" "2023-11-01|2023-11-30"
expect "SELECT edtf_latest('2023-02-28/..')" ".."
expect "SELECT uid, kind, how FROM accord_search('seijihagiwara')" "person/hagiwara|person|equal"
expect "SELECT uid FROM accord_search('yen bai', 'place', 1)" "vn/yen-bai"
expect "SELECT count(*) FROM accord_search('yen bai', 'person')" "0"
expect "SELECT count(*) FROM accord_search('yen bai', NULL, NULL) WHERE uid = 'vn/yen-bai'" "1"
refuse() {
    case $(sqlite3 "$registry" ".load $build/accord" "$1" 2>&1) in
    *"$2"*) ;;
    *) echo "$1 is not refused with: $2" && exit 1 ;;
    esac
}
refuse "SELECT * FROM accord_search('x', 'nonsense')" "accord_search: 'nonsense' is no kind of record"
for most in -1 0 "'all'" 2147483648 1.5; do
    bare=${most#\'}
    refuse "SELECT * FROM accord_search('x', NULL, $most)" "accord_search: '${bare%\'}' is no number from 1 to 2147483647"
done
case $(sqlite3 "$registry" ".load $build/accord" "SELECT edtf_earliest('20x')" 2>&1) in
*"is not an EDTF date"*) ;;
*) echo "a wrong date is not refused" && exit 1 ;;
esac
