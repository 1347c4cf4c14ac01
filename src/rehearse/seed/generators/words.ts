/** Words that texts are made of: short, of plain letters, none of them meaning anything to a schema. */
export const WORDS =
  `acorn amber basil birch cedar clover delta dune elder ember fern flint garnet grove hazel heron indigo iris
jasper juniper kestrel koala linden lotus maple marble nectar noble onyx otter pebble plume quartz quill
raven ridge sable slate thistle tulip umber urban vale violet willow wren yarrow zephyr`.split(/\s+/);

export const GIVEN_NAMES = `Ada Boris Clara Dmitri Elif Farah Goran Hana Ivan Jana Kofi Lena Mateo Nadia Omar Priya
Quentin Rosa Stefan Tariq Ulla Vera Wanda Xenia Yusuf Zoe`.split(/\s+/);

export const FAMILY_NAMES = `Adler Bianchi Chen Dubois Eriksen Fischer Garcia Haddad Ito Jansen Kowalski Larsen Moreau
Novak Okafor Petrov Quinn Rossi Silva Tanaka Ueda Vargas Weber Xu Yilmaz Zhang`.split(/\s+/);
