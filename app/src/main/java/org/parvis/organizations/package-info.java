/**
 * The public bodies and the people who work in them. A body is known by a code and keeps its data
 * under a home that never changes, whatever becomes of its name. Its members have duties, from a
 * day and perhaps to a day; only the person in charge, or whoever holds their dated written
 * delegation, may decide (A-2.1, s. 8). Bodies come from the content pack, whole or not at all;
 * those who are signed in as members reach the rooms of their body and no other. Bodies change
 * names, merge and split: other modules pass on what they hold ({@link
 * org.parvis.organizations.HandoverStep}). What is dangerous takes two ({@link
 * org.parvis.organizations.GuardedChange}).
 */
@ApplicationModule(
        displayName = "Organizations",
        allowedDependencies = {
            "kernel",
            "platform",
            "post",
            "identity",
            "programs",
            "portal :: spi"
        })
@NullMarked
package org.parvis.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
