/**
 * What must be kept and must be able to vanish: keys, blobs and letters of a case file. The vault
 * makes one key per case file, wrapped by the key of the public body, wrapped in turn by the master
 * key of the installation; documents are typed from their content, scanned, encrypted and addressed
 * inside their file only; letters are tagged PDF that anyone can read and check. Who may read a
 * document is decided by the module that owns it, through {@link
 * org.parvis.documents.DocumentAccess}.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.parvis.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
