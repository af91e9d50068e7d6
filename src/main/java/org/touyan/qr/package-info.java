/** Addresses as QR codes for paper. The only room that knows the QR library. */
@NullMarked
package org.touyan.qr;

import org.jspecify.annotations.NullMarked;
