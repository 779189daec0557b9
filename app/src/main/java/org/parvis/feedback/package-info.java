/**
 * What people say of a public page: whether it helped, and in their words why not. Nobody has to
 * say who they are; what looks like personal information is taken out before it is kept, and words
 * of danger are answered with places where help answers at once. Each remark goes to the body that
 * answers for the page, with a day until which it is read, and what was done about it is said under
 * the page.
 */
@Switchable
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"kernel", "platform", "organizations", "rules", "portal :: spi"})
@NullMarked
package org.parvis.feedback;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
