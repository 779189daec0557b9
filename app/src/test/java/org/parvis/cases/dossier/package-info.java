@NullMarked
package org.parvis.cases.dossier;

import org.jspecify.annotations.NullMarked;
