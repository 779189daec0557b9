/**
 * Filling in: the pages by which a person finds a service, checks that it is the right way, answers
 * its questions and reads the answers again before sending. A draft keeps what was typed, valid or
 * not, encrypted, under a code that resumes it on any device. A device may keep a sealed copy of
 * what was not saved yet, for whoever asks for it; the key stays here. When the draft is sent, the
 * answers leave this module for the acts of a case file; from then on it only shows and compares
 * them, and remembers for a while where whoever sent it finds the receipt.
 */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {
            "kernel",
            "platform",
            "measures",
            "documents",
            "documents :: keys",
            "documents :: letters",
            "catalogue",
            "catalogue::spi",
            "rules",
            "registers",
            "organizations",
            "identity",
            "mandates",
            "post",
            "portal :: spi"
        })
@NullMarked
package org.parvis.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
