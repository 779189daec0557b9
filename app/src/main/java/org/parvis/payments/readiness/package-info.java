/** What a body has tried of its provider's page, before and while people are sent there. */
@ApplicationModule(displayName = "Readiness of the provider's page")
@NullMarked
package org.parvis.payments.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
