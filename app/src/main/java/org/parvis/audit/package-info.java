/**
 * Who looked at what. Each opening of a case file by a member of a public body leaves a line that
 * the person of the file can read: which member, in which hour, for which purpose. A line names
 * nobody outside the body and says nothing of the file's content. It goes when the file goes. Other
 * modules write through {@link org.parvis.audit.Reads} and show what it returns.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
