#!/bin/sh
# Runs as root after deb and rpm have put their files in place; electron-builder fills in the two names.
# dpkg: "configure" and the version before; rpm: the number of installed Foyers, this one included.
set -e

program='/opt/${sanitizedProductName}/${executable}'
sandbox='/opt/${sanitizedProductName}/chrome-sandbox'

if command -v update-alternatives >/dev/null 2>&1; then
  update-alternatives --install '/usr/bin/${executable}' '${executable}' "$program" 100 >/dev/null
else
  ln -sf "$program" '/usr/bin/${executable}'
fi

# The sandbox uses user namespaces. Only where the kernel has none it needs this helper to be root's.
if [ -L /proc/self/ns/user ] && unshare --user true 2>/dev/null; then
  chmod 0755 "$sandbox"
else
  chmod 4755 "$sandbox"
fi

# Ubuntu 24.04 and later give user namespaces to programs with a profile only. An AppArmor that does not know the
# profile's language (before 4.0) does not restrict them either.
if command -v apparmor_status >/dev/null 2>&1 && apparmor_status --enabled >/dev/null 2>&1; then
  source='/opt/${sanitizedProductName}/resources/apparmor-profile'
  profile='/etc/apparmor.d/${executable}'
  if apparmor_parser --skip-kernel-load --skip-cache "$source" >/dev/null 2>&1; then
    cp -f "$source" "$profile"
    # An image for other computers is filled in a chroot; loading the profile there would load it into this kernel.
    if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
      apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
    fi
  fi
fi
