#!/bin/sh
# Runs as root after deb and rpm have taken their files away; electron-builder fills in the two names.
# dpkg: "remove", "purge", "upgrade" …; rpm: the number of Foyers that stay, which is 1 when a newer one came.
set -e

case "$1" in
  upgrade | failed-upgrade | abort-upgrade | abort-install | disappear | 1) exit 0 ;;
esac

if command -v update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}' >/dev/null || true
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; } && command -v apparmor_parser >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  fi
  rm -f "$profile"
fi

# What the administrator has set in /etc/foyer stays, as do the profiles of the people.
