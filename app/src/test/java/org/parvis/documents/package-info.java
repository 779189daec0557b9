@NullMarked
package org.parvis.documents;

import org.jspecify.annotations.NullMarked;
