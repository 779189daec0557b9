@NullMarked
package org.parvis.cases.desk;

import org.jspecify.annotations.NullMarked;
