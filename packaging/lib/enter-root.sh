# SPDX-FileCopyrightText: The Secto Authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Called by common.sh as root in a mount namespace of its own:
#   enter-root.sh ROOT SOURCE CACHE UID GID COMMAND…
# Mounts what the command needs into ROOT and runs it there: as root, or, with
# SECTO_AS_USER set, as UID and GID, so that what it writes belongs to the user.
# SECTO_FILES names further files to be seen inside, a line each.

set -eu
root=$1 source=$2 cache=$3 uid=$4 gid=$5
shift 5

bind() { # bind FOLDER: the same path inside
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
}

mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
bind "$source"
bind "$cache"
for folder in "$(dirname "$source")/shared" /tmp/.X11-unix "/run/user/$uid"; do
    [ -d "$folder" ] && bind "$folder"
done
# Names are resolved as on the host; the root has no network settings of its own.
[ -e /etc/resolv.conf ] && cp -L /etc/resolv.conf "$root/etc/resolv.conf"
cp -L /etc/hosts "$root/etc/hosts"

# The window's settings and library stay in the user's home, as without the root.
home=$(getent passwd "$uid" | cut -d: -f6)
keep=()
if [ -n "${SECTO_AS_USER:-}" ]; then
    [ -d "$home" ] && [ "$home" != / ] && bind "$home"
    if [ "$uid" != 0 ]; then
        keep+=(setpriv --reuid="$uid" --regid="$gid" --clear-groups)
    fi
fi
bind_file() { # bind_file FILE: the same path inside, unless it is seen already
    [ -f "$1" ] && [ ! "$root$1" -ef "$1" ] || return 0
    mkdir -p "$root$(dirname "$1")"
    touch "$root$1"
    mount --bind "$1" "$root$1"
}
while IFS= read -r file; do bind_file "$file"; done <<<"${SECTO_FILES:-}"
[ -z "${XAUTHORITY:-}" ] || bind_file "$XAUTHORITY"

environment=(HOME="$home" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
    CCACHE_DIR="$cache/ccache" CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros TERM="${TERM:-dumb}")
for name in DISPLAY XAUTHORITY WAYLAND_DISPLAY XDG_RUNTIME_DIR XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME \
    QT_QPA_PLATFORM QT_SCALE_FACTOR SECTO_SHARED http_proxy https_proxy CI; do
    [ -n "${!name:-}" ] && environment+=("$name=${!name}")
done

exec chroot "$root" "${keep[@]}" env -i "${environment[@]}" \
    sh -c 'cd "$0" && exec "$@"' "$source" "$@"
