/** For whom a firm acts, and which of its people it sends to each client. */
@ApplicationModule(displayName = "Clients of a firm")
@NullMarked
package org.parvis.mandates.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
