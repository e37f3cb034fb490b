# Lets Foyer make user namespaces, which Chromium's sandbox is built of; Ubuntu 24.04 and later refuse them to programs
# without such a profile. It confines nothing: that is the sandbox's own work.
abi <abi/4.0>,
include <tunables/global>

profile ${executable} "/opt/${sanitizedProductName}/${executable}" flags=(unconfined) {
  userns,

  # The administrator's additions.
  include if exists <local/${executable}>
}
