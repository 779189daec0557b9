/**
 * The web security of the whole program: content policy, forms that must have been shown by this
 * site, which paths ask for an account. Whoever may not go on is led through what is missing and
 * back, and what they typed is given back. It names the addresses of the pages of accounts, so that
 * no page has to know another.
 */
@ApplicationModule(displayName = "Web security")
@NullMarked
package org.parvis.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
