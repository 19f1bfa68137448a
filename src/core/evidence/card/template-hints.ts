/**
 * Fingerprints of the hints that templates put under their headings, one line per hint: the five-word sequences of the
 * hint as `gramsOf` numbers them, in base 36. Fingerprints, because the templates' words are not ours to ship.
 */
const huggingFace: readonly string[] = [
  'tafmer ld9v8y 1fph7pm 10vraeo l5k91o 8burug',
  'k8uqob uligsg 1y5cbqj 7ofacj 1p53d9',
  '62n8ut 137gzqz 1yb78pd',
  '10qcqqq 1tr7zkv 1840ihw 29dgtc 1j6issz uvh4dv 1nn1m1n zy6fma 7vwahu 3p1zsk 1kawmud 1y04izf 19iuayl i9gy01 709wmv 17286ie 7skdbb 7f0xn 3b4kx5 175fn5p',
  'qok1t2 f40nf1 1lvwyvj fxzxzt 1xz72lu h16k10 ohjc0q 153i4p2 1q3jjg8 15dcwch gcvjlv neigsy pl4oso',
  'qok1t2 f40nf1 1lvwyvj ypb0z 1ndmc0i 1uzacvj 10eezs5 1io91t5 pptatc 1m9cqbb qnkugz 107elj2 12mcjmv 1ljh1rl 627lt wndonz pl4oso',
  '1omzlp2 1kqhhi7 zjg5pf 1u3ahlx hgqpv6 oh2dmf 1rfyl61 r1hvis 1fe2l4v 1il8bkb k7ivps 1luulog',
  'uy53qm 1jju4i8 7ujr5c mw5eel vixi59 1tjobys ptndnb',
  'uy53qm 1jju4i8 erbfot ca2nc5 v5f9eu 1gda87q 5dq6p7 103x5k0 a74bdd agr5s6 51l0ai 1b7t2o',
  '1ulhdcu fj25f5 1r4a15j zray2r 1fte81c 1h0xpqf ama6ij ovbvg8 ljkiva 1wfyj3t 19o33u1 z1wvb5 1jvjebu mcfar6 1ni76l6 2k6cnt gj5i7l lhwfdh 7syuhq xskkpn',
  '1y3s5pq ldv864 10so98r 1ra5i84 1yx4dfd 1txl81z sprgcn np7d8t i09p2p 16h6qup 7n3i63 f4rjl5 11dl840 fs1k7j 1k3encj 1q6bjn2 17ug1yx 11h0nl1 13dqxbv 1gjfmn3 1mt2wbz fbb9ro n59gs4 21qsi7 1sdi8b3 sgnlzk uuergt 19ql83d k12qcl 1neb8pp',
  '1y3s5pq ba0oc4 pc79bp 1q95kuu grwg0x lobsap sprgcn np7d8t i09p2p 16h6qup 7n3i63 f4rjl5 11dl840 fs1k7j 1k3encj 1q6bjn2 17ug1yx 11h0nl1 13dqxbv 1gjfmn3 1mt2wbz fbb9ro n59gs4 21qsi7 1sdi8b3 sgnlzk uuergt 19ql83d k12qcl 1neb8pp',
  '1y3s5pq ldv864 10so98r 18f81wg 1qnrug8',
  '1y3s5pq ba0oc4 pc79bp 16m9ai 11lmv2o',
  '8r4e7n x0tslk tiuoiw 1ckmux4 xgo07o 1l2r1my',
  '1twpp39 1a08sjq 1kzg63k 1n143e7 1fd171v 1aycidn 1voaffu lty4q 1dcc0t 13idfnj',
  '145ax60 mf81ba 1al59h9 d5lxag 1p5172w 1s3lzau 11pf6rr ptjp1z 17tmx2j',
  'gvg212 i8h3vo 1cr9nx9 1h3j00q',
  '1wmm2f5 1hwgzm5 1eq33b4 1ehjc78 1pab801 47bhsx ukidpd vrhoo5 1oov6a3 14anhv6 4aswg7 1007w4n 144225v 1h6f7uh zfj2yw 9b3bw1 urpxxs',
]

/** The questions of the card that `countersign init` proposes. */
const own: readonly string[] = [
  'se526o tf3fab 6zcm8s cl4nbj 1i2wjpd kuijyu 10zvsgz 1hc12vw ozow09 grr49l',
  '14d7aww bcgyj2 1nbmy1a 1oyyhuw 1ozqelh 5us4so 13zqka9 psymhz gvofu1 13jc0c 11rpekn',
  '1ya00c1 s5s12y 1ymofyw 1uxqi8f 1qmsl6p ls39bb 1c6rj35',
  '1txht5u d9n0e3 4hcopk 1h5b7z7 d9iv6q 1xppdxx pjps5t ky4zi5 1jzm4oj 65mog1 qv9wki 3h6ka4',
  '3pec7o yk634t br9291 1oa1zu 4ahr84 1gcvpcz 3nuuwe tmligz annj0p cu468y 1fkntbb 1iipeuf 13262fw',
]

/** One set of fingerprints per hint. */
export const templateHints: readonly ReadonlySet<number>[] = [...huggingFace, ...own].map(
  (line) => new Set(line.split(' ').map((gram) => Number.parseInt(gram, 36))),
)
