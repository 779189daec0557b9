/**
 * Who acts for whom. A mandate says on what ground, for which services and acts, from when to when;
 * both sides accept it and either ends it at once. Grounds (parent, assistant, lawyer, employee and
 * others) are cited data of the content pack, never code. One question is asked before anything is
 * done for somebody else, {@link org.parvis.mandates.Mandates#may}; the database asks it again by
 * itself. A business has places, to some of which a mandate may be limited. It keeps nothing of a
 * case file.
 */
@ApplicationModule(
        displayName = "Mandates",
        allowedDependencies = {
            "kernel",
            "platform",
            "registers",
            "audit",
            "documents",
            "post",
            "portal :: spi",
            "identity",
            "organizations"
        })
@NullMarked
package org.parvis.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
