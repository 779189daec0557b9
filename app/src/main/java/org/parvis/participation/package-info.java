/**
 * HeldConsultations: a public body asks, people answer, and each of them sees what became of what
 * they said. A consultation is data of the content pack, with its phases, what can change and what
 * is decided already. What somebody says is a contribution: a record with a receipt, by whose
 * number alone they see it again, correct it or take it back; nothing in it tells who they are.
 * Words of people are public only once a member of the body has read them; votes count at once.
 * What comes on paper, by phone or in a hall is entered by a member of the body and counts the
 * same.
 */
@Switchable
@ApplicationModule(
        displayName = "Participation",
        allowedDependencies = {
            "kernel",
            "catalogue :: spi",
            "platform",
            "rules",
            "organizations",
            "strategy",
            "documents :: letters",
            "post",
            "documents :: keys",
            "identity",
            "portal :: spi"
        })
@NullMarked
package org.parvis.participation;

import org.jspecify.annotations.NullMarked;
import org.parvis.platform.Switchable;
import org.springframework.modulith.ApplicationModule;
