# SPDX-FileCopyrightText: The Secto Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Shared by packaging/run and packaging/test: finds or makes a Debian 13 system to
# build in, and runs commands there. Source it; it changes nothing by itself.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache_dir=${XDG_CACHE_HOME:-$HOME/.cache}/secto
root_dir=$cache_dir/debian-13
log_dir=$cache_dir/logs
packages_file=$source_dir/packaging/debian-packages.txt
needed_megabytes=5000

say() { printf '• %s\n' "$*"; }
fail() { printf 'Secto: %s\n' "$*" >&2; exit 1; }

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "this needs administrator rights: run it as root, or install sudo."
    fi
}

check_rights() {
    [ "$(id -u)" = 0 ] && return
    command -v sudo >/dev/null 2>&1 || fail "this needs administrator rights: run it as root, or install sudo."
    sudo -n true 2>/dev/null && return
    if [ -t 0 ]; then
        sudo -v || fail "this needs administrator rights, and sudo refused."
    else
        fail "this needs administrator rights, and sudo asks for a password: run it in a terminal, or as root."
    fi
}

check_disk() {
    local free
    mkdir -p "$cache_dir" "$log_dir" 2>/dev/null || fail "the cache folder $cache_dir cannot be made: check its permissions."
    free=$(df -Pm "$cache_dir" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$needed_megabytes" ] ||
        fail "the disk of $cache_dir has $free MB free, and $needed_megabytes MB are needed: make room and run this again."
}

packages() { sed 's/#.*//' "$packages_file" | awk 'NF { print $1 }'; }
packages_stamp() { packages | cksum | cut -d' ' -f1; }

# Runs a logged step, quietly. What goes wrong outside (ADVICE says what to do about it) is told in one
# sentence; what goes wrong in the source shows the end of the log as well.
step() {
    local what=$1 advice=$2 log
    shift 2
    log=$log_dir/$(printf '%s' "$what" | tr -cs 'A-Za-z0-9' '-' | cut -c1-40).log
    say "$what"
    if ! "$@" >"$log" 2>&1; then
        [ -n "$advice" ] || tail -n 15 "$log" | sed 's/^/    /' >&2
        fail "$what did not work. ${advice:+$advice }The whole log is $log."
    fi
}

# "direct" where the system's own packages serve, "root" where a Debian 13 root is needed.
platform() {
    local id version like
    id=$(. /etc/os-release && echo "${ID:-}")
    version=$(. /etc/os-release && echo "${VERSION_ID:-0}")
    like=$(. /etc/os-release && echo "${ID_LIKE:-}")
    case $id in
    debian)
        # Testing and unstable have no version number.
        if [ -z "$version" ] || [ "$version" = 0 ] || [ "${version%%.*}" -ge 13 ]; then echo direct; else echo root; fi ;;
    ubuntu)
        if [ "${version%%.*}" -ge 26 ] || [ "$version" = 25.04 ] || [ "$version" = 25.10 ]; then echo direct; else echo root; fi ;;
    *)
        case " $like " in
        *debian* | *ubuntu*) echo root ;;
        *) echo unknown ;;
        esac ;;
    esac
}

network_advice="Check that this machine has a network and that its package sources answer, and run this again."

missing_packages() {
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

apt_install() {
    as_root apt-get update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

prepare_direct() {
    local missing
    missing=$(missing_packages $(packages))
    [ -z "$missing" ] && return
    check_rights
    check_disk
    step "Installing $(echo "$missing" | wc -w) packages" "$network_advice" apt_install $missing
}

make_root() {
    # Made under another name and renamed when whole: a half-made root is never used.
    local making=$cache_dir/debian-13.making
    as_root rm -rf --one-file-system "$making"
    as_root mmdebstrap --variant=apt --components=main --include=ca-certificates \
        --aptopt='APT::Install-Recommends "false"' trixie "$making" || return 1
    as_root mv "$making" "$root_dir"
}

fill_root() {
    inside_root apt-get update &&
        inside_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(packages)
}

prepare_root() {
    local tools stamp=$root_dir/etc/secto-packages
    check_rights # entering the root needs them, too
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(packages_stamp)" ]; then return; fi
    check_disk
    tools=$(missing_packages mmdebstrap debian-archive-keyring)
    [ -z "$tools" ] || step "Installing the tools that make a Debian 13 root" "$network_advice" apt_install $tools
    [ -d "$root_dir/usr" ] || step "Making a Debian 13 root in $root_dir (this system's own packages stay as they are)" \
        "$network_advice" make_root
    step "Installing Secto's packages in the Debian 13 root" "$network_advice" fill_root
    packages_stamp | as_root tee "$stamp" >/dev/null
}

# Runs a command inside the Debian 13 root, in a mount namespace of its own that goes with the
# command: nothing stays mounted. Source, cache and home of this checkout are the only host folders seen.
inside_root() {
    local name pass=()
    for name in DISPLAY XAUTHORITY WAYLAND_DISPLAY XDG_RUNTIME_DIR XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME \
        QT_QPA_PLATFORM QT_SCALE_FACTOR SECTO_SHARED SECTO_AS_USER SECTO_FILES http_proxy https_proxy CI TERM; do
        [ -n "${!name:-}" ] && pass+=("$name=${!name}") # sudo would drop them
    done
    as_root env "${pass[@]}" unshare --mount --propagation private bash "$source_dir/packaging/lib/enter-root.sh" \
        "$root_dir" "$source_dir" "$cache_dir" "$(id -u)" "$(id -g)" "$@"
}

# One set-up at a time: a second one waits for the first, then finds everything done.
lock_setup() {
    exec 9>"$cache_dir/lock"
    flock -n 9 || { say "Another set-up is under way; waiting for it"; flock 9; }
}

# Makes ready where Secto is built; afterwards `inside CMD…` runs there.
prepare() {
    command -v apt-get >/dev/null 2>&1 || fail "this system has no apt; Secto builds on Debian and Ubuntu."
    mkdir -p "$cache_dir" "$log_dir" 2>/dev/null || fail "the cache folder $cache_dir cannot be made: check its permissions."
    lock_setup
    case $(platform) in
    direct)
        prepare_direct
        inside() {
            env CCACHE_DIR="$cache_dir/ccache" CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros "$@"
        } ;;
    root)
        prepare_root
        inside() { SECTO_AS_USER=1 inside_root "$@"; } ;;
    *)
        fail "this is neither Debian nor Ubuntu; install what packaging/debian-packages.txt lists and use cmake --preset release." ;;
    esac
    exec 9>&-
}

# As many compilers as there are cores, but no more than one for 2 GB of memory.
jobs_count() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemTotal/ { print int($2 / 2000000) }' /proc/meminfo)
    [ "$memory" -ge 1 ] || memory=1
    [ "$cores" -le "$memory" ] && echo "$cores" || echo "$memory"
}

# Build folders live in the cache, one a checkout and preset, so that none is left in the source.
build_dir() { printf '%s/build/%s-%s' "$cache_dir" "$(printf '%s' "$source_dir" | cksum | cut -d' ' -f1)" "$1"; }

build() {
    local preset=$1 folder
    folder=$(build_dir "$preset")
    mkdir -p "$folder"
    step "Configuring ($preset)" "" inside cmake --preset "$preset" -S "$source_dir" -B "$folder" "${@:2}"
    step "Building ($preset, $(jobs_count) at a time)" "" inside cmake --build "$folder" --parallel "$(jobs_count)"
}
